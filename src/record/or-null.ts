import { type TSchema, Type } from '@sinclair/typebox';

/** A value that is null where the paper does not state it. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
