import { test } from 'node:test';
import { readDamaged } from './damaged.ts';

test('500 damaged and made-up files are read or refused, in time, with every place true', async () =>
  readDamaged(500, 20181106));
