"""A text adventure: rooms, things, rules in tables, saving, undo, and a played session."""

import copy
import json
import textwrap
from dataclasses import asdict, dataclass, field
from enum import Enum, Flag, auto


class Direction(Enum):
    NORTH = "south"
    SOUTH = "north"
    EAST = "west"
    WEST = "east"

    @property
    def opposite(self):
        return Direction[self.value.upper()]

    @classmethod
    def parse(cls, word):
        matches = [d for d in cls if d.name.lower().startswith(word)]
        return matches[0] if len(matches) == 1 else None


class Trait(Flag):
    NONE = 0
    PORTABLE = auto()
    LIGHT = auto()
    OPENABLE = auto()
    FOOD = auto()


@dataclass
class Thing:
    name: str
    text: str
    traits: Trait = Trait.PORTABLE
    inside: list = field(default_factory=list)
    is_open: bool = False


@dataclass
class Room:
    name: str
    text: str
    exits: dict = field(default_factory=dict)
    things: list = field(default_factory=list)
    dark: bool = False


class Refused(Exception):
    pass


class Game:
    verbs = {}

    def __init__(self):
        hall, cellar, garden = Room("Hall", "A hall with a stone floor."), Room("Cellar", "It smells of apples.", dark=True), Room("Garden", "Roses, and a wall too high to climb.")
        self.rooms = {r.name: r for r in (hall, cellar, garden)}
        self.join(hall, Direction.SOUTH, cellar)
        self.join(hall, Direction.EAST, garden)
        hall.things = [Thing("lamp", "An oil lamp.", Trait.PORTABLE | Trait.LIGHT), Thing("table", "Heavy oak.", Trait.NONE)]
        cellar.things = [Thing("chest", "An iron chest.", Trait.OPENABLE, [Thing("coin", "Gold!")])]
        garden.things = [Thing("apple", "A red apple.", Trait.PORTABLE | Trait.FOOD)]
        self.at, self.carried, self.turns, self.score, self.over = "Hall", [], 0, 0, False
        self.history = []

    @staticmethod
    def join(a, direction, b):
        a.exits[direction] = b.name
        b.exits[direction.opposite] = a.name

    @property
    def room(self):
        return self.rooms[self.at]

    @property
    def lit(self):
        return not self.room.dark or any(Trait.LIGHT in t.traits for t in self.carried + self.room.things)

    def find(self, name, *places):
        for place in places or (self.carried, self.room.things, *(t.inside for t in self.room.things if t.is_open)):
            for thing in place:
                if thing.name == name:
                    return thing, place
        raise Refused(f"There is no {name} here." if name else "What?")

    def verb(*names, table=verbs):
        def register(function):
            for name in names:
                table[name] = function
            return function

        return register

    @verb("look", "l")
    def look(self, *_):
        if not self.lit:
            return "It is too dark to see."
        things = ", ".join(t.name + (" (open)" if t.is_open else "") for t in self.room.things) or "nothing"
        exits = ", ".join(sorted(d.name.lower() for d in self.room.exits))
        return f"{self.room.name}: {self.room.text} You see {things}. Exits: {exits}."

    @verb("go", "walk")
    def go(self, word="", *_):
        direction = Direction.parse(word)
        if direction is None or direction not in self.room.exits:
            raise Refused("You cannot go there.")
        self.at = self.room.exits[direction]
        return self.look()

    @verb("take", "get")
    def take(self, name="", *_):
        if not self.lit:
            raise Refused("You feel around in the dark.")
        thing, place = self.find(name)
        if place is self.carried:
            raise Refused("You have it.")
        if Trait.PORTABLE not in thing.traits:
            raise Refused(f"The {name} stays where it is.")
        place.remove(thing)
        self.carried.append(thing)
        if name == "coin":
            self.score += 10
        return "Taken."

    @verb("drop")
    def drop(self, name="", *_):
        thing, place = self.find(name, self.carried)
        place.remove(thing)
        self.room.things.append(thing)
        return "Dropped."

    @verb("open")
    def open(self, name="", *_):
        thing, _ = self.find(name)
        if Trait.OPENABLE not in thing.traits or thing.is_open:
            raise Refused("No.")
        thing.is_open = True
        return f"Inside: {', '.join(t.name for t in thing.inside)}."

    @verb("eat")
    def eat(self, name="", *_):
        thing, place = self.find(name)
        if Trait.FOOD not in thing.traits:
            raise Refused("That is no food.")
        place.remove(thing)
        self.score += 1
        return "Good."

    @verb("inventory", "i")
    def inventory(self, *_):
        return "You carry " + (", ".join(sorted(t.name for t in self.carried)) or "nothing") + "."

    @verb("examine", "x")
    def examine(self, name="", *_):
        return self.find(name)[0].text

    @verb("undo")
    def undo(self, *_):
        if not self.history:
            raise Refused("Nothing to undo.")
        self.__dict__.update(self.history.pop())
        return "Undone."

    @verb("save")
    def save(self, *_):
        state = {"at": self.at, "turns": self.turns, "carried": [asdict(t) | {"traits": t.traits.value} for t in self.carried]}
        return json.dumps(state, sort_keys=True)

    @verb("quit")
    def quit(self, *_):
        self.over = True
        return f"{self.score} points in {self.turns} turns."

    def command(self, line):
        word, *rest = line.lower().split() or [""]
        rest = [w for w in rest if w not in ("the", "a", "to")]
        if Direction.parse(word) and word not in self.verbs:
            word, rest = "go", [word]
        if word not in self.verbs:
            return f"I do not know how to {word or 'do nothing'}."
        before = copy.deepcopy({k: v for k, v in self.__dict__.items() if k != "history"})
        try:
            answer = self.verbs[word](self, *rest)
        except Refused as refusal:
            return str(refusal)
        if word != "undo":
            self.turns += 1
            self.history.append(before)
        return answer


game = Game()
for line in ["look", "take table", "south", "look", "take chest", "n", "get the lamp", "i", "x lamp", "go to south", "open chest", "take coin", "open chest", "undo", "take coin", "take coin", "save", "north", "east", "eat lamp", "eat apple", "drop sword", "climb", "", "west", "drop the lamp", "l", "quit"]:
    print(f"> {line}")
    print(textwrap.fill(game.command(line), 60))
print(game.over, sorted(Game.verbs), len(game.history))
