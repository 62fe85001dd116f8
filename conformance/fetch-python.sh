# For other scripts: CPython as JavaCPP's Maven artifacts carry it, with its library and headers.

# fetch_python VERSION PLATFORM FOLDER unpacks it into FOLDER. Fails where it can't be had.
fetch_python() {
    local version=$1 platform=$2 folder=$3 work status=0
    work=$(mktemp -d)
    cat >"$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>pythons</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.bytedeco</groupId><artifactId>cpython</artifactId><version>$version</version>
    <classifier>$platform</classifier>
  </dependency></dependencies>
</project>
POM
    timeout 300 mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DincludeArtifactIds=cpython \
        -DexcludeTransitive=true -DoutputDirectory="$work/jars" </dev/null >/dev/null 2>&1 &&
        unzip -q -o "$work"/jars/*.jar -d "$folder" || status=1
    rm -rf "$work"
    return $status
}
