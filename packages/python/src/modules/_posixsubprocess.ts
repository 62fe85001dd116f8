/** `_posixsubprocess`: processes are started by forking, which no JavaScript engine can. */
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { newException, osErrorType } from '@harpy/objects/errors';

export const posixsubprocessModule = defineModule({
  name: '_posixsubprocess',
  doc: 'A POSIX helper for the subprocess module.',
  functions: [
    method('fork_exec(*args)', () => {
      throw newException(osErrorType, 38, 'this Python cannot start processes');
    }),
  ],
});
