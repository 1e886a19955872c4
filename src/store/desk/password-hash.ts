import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane; 45 ms here. Kept with each hash, so that it can be raised. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const BYTES = 32;

const derive = promisify(argon2);
const parameters = (message: string, nonce: Buffer, memory: number, passes: number, tagLength: number) => ({
  message: message.normalize('NFC'),
  nonce,
  parallelism: 1,
  tagLength,
  memory,
  passes,
});

/** A password as a hash in the PHC format, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await derive('argon2id', parameters(password, salt, MEMORY_KIB, PASSES, BYTES));
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${plain(salt)}$${plain(hash)}`;
};

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const FORM = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=1\$([\w+/]{1,200})\$([\w+/]{1,200})$/;

/** Whether a password is the one hashed. Takes as long where there is no hash: whether an account exists is not told. */
export const isPassword = async (password: string, hashed: string | null): Promise<boolean> => {
  const parts = FORM.exec(hashed ?? '');
  if (!parts) {
    await hashPassword(password);
    return false;
  }
  const [, memory, passes, salt = '', hash = ''] = parts;
  const expected = Buffer.from(hash, 'base64');
  const found = await derive(
    'argon2id',
    parameters(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes), expected.length),
  );
  return timingSafeEqual(found, expected);
};
