import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passwordFault } from './password-rules.ts';

const context = ['Ada Thornbury', 'ada.thornbury@saltmarsh.example', 'Matters Arising'];
const cases: [password: string, fault: RegExp | null][] = [
  ['kelp lantern harbour ferry', null],
  ['ünïcode wörds äre fine', null],
  ['only eleven', /at least 12/],
  ['x'.repeat(129), /at most 128/],
  ['abababababab', /same few/],
  ['password1234', /breaches/],
  ['Password123456!!!', /breaches/],
  ['qwertyuiopas', /breaches/],
  ['abcdefghijkl', /breaches/],
  ['dragondragon', /breaches/],
  ['zxcvbnm12345', /breaches/],
  ['thornbury2031', /your name/],
  ['saltmarsh!12', /your name/],
  ['Arising12345', /your name|breaches/],
];

describe('a password', () => {
  for (const [password, fault] of cases)
    it(`'${password.slice(0, 30)}' ${fault ? 'is refused' : 'may be used'}`, async () => {
      const found = await passwordFault(password, context);
      if (fault) assert.match(found ?? '', fault);
      else assert.equal(found, null);
    });
});
