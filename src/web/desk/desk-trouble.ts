import type { FastifyReply } from 'fastify';
import { DeskConflict, DeskMisfit, DeskRefusal } from '../../store/desk/desk-record.ts';
import type { Form } from './form.ts';

/** Answers with a view of the desk. */
export type Show = (view: string, context: Record<string, unknown>, status?: number) => FastifyReply;

type Around = { reply: FastifyReply; show: Show; form: Form; wantsJson: boolean };

/**
 * Answers what the store would not do: somebody else was quicker (both versions are shown), it is not allowed, or it
 * does not fit. Any other error goes on.
 */
export const troubleAnswer = (error: unknown, { reply, show, form, wantsJson }: Around): FastifyReply => {
  if (error instanceof DeskConflict) {
    const { current } = error;
    if (wantsJson)
      return reply
        .code(409)
        .send({ conflict: { by: current.by, at: current.at, version: current.version, data: current.data } });
    return show('desk/conflict.njk', { current, typed: typedFields(form), theirs: theirFields(current.data) }, 409);
  }
  if (error instanceof DeskRefusal)
    return wantsJson ? reply.code(403).send({ refused: true }) : show('desk/refused.njk', { roles: [] }, 403);
  if (error instanceof DeskMisfit)
    return wantsJson
      ? reply.code(422).send({ misfit: error.message })
      : show('desk/misfit.njk', { why: error.message, typed: typedFields(form) }, 422);
  throw error;
};

type Field = { name: string; value: string };

/** What was typed, so that nothing is lost. */
const typedFields = (form: Form): Field[] =>
  Object.entries(form)
    .filter(([name]) => !name.startsWith('_') && name !== 'version')
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => ({ name, value: String(one) })));

const theirFields = (data: object): Field[] =>
  Object.entries(data).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
