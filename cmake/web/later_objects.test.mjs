import assert from 'node:assert/strict';
import test from 'node:test';
import {namedByRules, ownFunctions, plainName, readRules} from './later_objects.mjs';

test('a file’s own functions are those that it alone defines', () => {
  const own = ownFunctions(`a.cpp.o: 00000001 T draw
a.cpp.o: 0000002a t hidden.__uniq.12
a.cpp.o: 00000003 W std::vector
a.cpp.o: ---------------- T also
a.cpp.o: 00000004 D table
b.cpp.o: 00000001 T other`);
  assert.deepEqual(own.get('a.cpp.o'), ['draw', 'hidden.__uniq.12', 'also']);
  assert.deepEqual(own.get('b.cpp.o'), ['other']);
});

test('what the program’s start calls by itself is nobody’s own', () => {
  assert.deepEqual(ownFunctions('a.o: 00000001 t _GLOBAL__sub_I_a.cpp').get('a.o'), []);
});

test('a plain name is without parameters, templates, result and unnamed namespace', () => {
  const names = {
    'ImGui::NavUpdate()': 'ImGui::NavUpdate',
    'void a::(anonymous namespace)::fill<int, b::C<int>>(d::E const&)': 'a::fill',
    'std::vector<int>::operator<<(int)': 'std::vector::operator',
    fiprintf: 'fiprintf',
  };
  for (const [name, plain] of Object.entries(names)) assert.equal(plainName(name), plain);
});

test('a plain name is the same with every version of the C++ library', () => {
  const own = 'std::__2::unique_ptr<a::Figures, a::FreeFigures>::reset(a::Figures*)';
  const tagged = own.replace('reset', 'reset[abi:nn180100]');
  assert.equal(plainName(tagged), 'std::__2::unique_ptr::reset');
  assert.equal(plainName(tagged), plainName(own));
});

test('a rule names functions, says which may be skipped, and is told when it names none', () => {
  const rules = readRules(`# of a library
?ImGui::Nav*

SDL_Quit  # at the end
SDL_Gone`);
  const names = new Map([
    ['_Z1', 'ImGui::NavUpdate'],
    ['_Z2', 'SDL_Quit'],
    ['_Z3', 'SDL_QuitNow'],
  ]);
  const {own, skippable, unused} = namedByRules(rules, names);
  assert.deepEqual([...own], ['_Z1', '_Z2']);
  assert.deepEqual([...skippable], ['_Z1']);
  assert.deepEqual(
    unused.map(({line, pattern}) => [line, pattern]),
    [[5, 'SDL_Gone']],
  );
});
