import type { PdfiumExports } from './pdf-module.ts';
import type { Upright } from './pdf-upright.ts';

/** A straight line on the page, level or upright, as read: `x0 <= x1`, `y0 <= y1`, y downwards. */
export type Rule = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

type Matrix = readonly [number, number, number, number, number, number];

const PATH = 2;
const FORM = 5;
const THIN = 3;
const SHORTEST = 4;
/** Drawings and maps have thousands of paths: beyond this they are no tables. */
const MOST_OBJECTS = 4000;
const MOST_SEGMENTS = 400;
const MOST_RULES = 3000;
const DEEPEST_FORM = 2;
const WHITE = 250;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const SCRATCH_BYTES = 64;

/** Reads the ruled lines of pages: strokes, thin boxes, and the edges of coloured boxes. */
export const ruleReader = (x: PdfiumExports) => {
  const scratch = x.malloc(SCRATCH_BYTES);
  const floats = (count: number): Float32Array => new Float32Array(x.memory.buffer, scratch, count);

  const matrixOf = (object: number, outer: Matrix): Matrix => {
    if (!x.FPDFPageObj_GetMatrix(object, scratch)) return outer;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(6);
    const [A, B, C, D, E, F] = outer;
    return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
  };

  const drawMode = (path: number): { filled: boolean; stroked: boolean } => {
    if (!x.FPDFPath_GetDrawMode(path, scratch, scratch + 4)) return { filled: false, stroked: false };
    const [fill = 0, stroke = 0] = new Int32Array(x.memory.buffer, scratch, 2);
    return { filled: fill !== 0, stroked: stroke !== 0 };
  };

  const isWhite = (path: number): boolean => {
    if (!x.FPDFPageObj_GetFillColor(path, scratch, scratch + 4, scratch + 8, scratch + 12)) return false;
    const [red = 0, green = 0, blue = 0, alpha = 255] = new Uint32Array(x.memory.buffer, scratch, 4);
    return alpha === 0 || (red >= WHITE && green >= WHITE && blue >= WHITE);
  };

  const boundsOf = (path: number): [number, number, number, number] | null => {
    if (!x.FPDFPageObj_GetBounds(path, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
    const [left = 0, bottom = 0, right = 0, top = 0] = floats(4);
    return [left, bottom, right, top];
  };

  const readPath = (path: number, outer: Matrix, add: (a: Point, b: Point) => void): void => {
    const { filled, stroked } = drawMode(path);
    const bounds = filled || stroked ? boundsOf(path) : null;
    if (!bounds) return;
    const [left, bottom, right, top] = bounds;
    if (right - left < SHORTEST && top - bottom < SHORTEST) return;
    const segments = x.FPDFPath_CountSegments(path);
    if (right - left <= THIN || top - bottom <= THIN) {
      if (!stroked && isWhite(path)) return;
      const level = right - left > top - bottom;
      const middle = level ? (bottom + top) / 2 : (left + right) / 2;
      add(
        at(outer, level ? left : middle, level ? middle : bottom),
        at(outer, level ? right : middle, level ? middle : top),
      );
      return;
    }
    // A box filled behind marked content is a highlight behind words; table shading is unmarked.
    if (segments > MOST_SEGMENTS || (!stroked && (isWhite(path) || x.FPDFPageObj_GetMarkedContentID(path) >= 0)))
      return;
    readSegments(path, segments, matrixOf(path, outer), add);
  };

  const readSegments = (path: number, segments: number, matrix: Matrix, add: (a: Point, b: Point) => void): void => {
    let start: Point | null = null;
    let last: Point | null = null;
    for (let i = 0; i < segments; i += 1) {
      const segment = x.FPDFPath_GetPathSegment(path, i);
      if (!x.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) return;
      const [px = 0, py = 0] = floats(2);
      const point = at(matrix, px, py);
      const type = x.FPDFPathSegment_GetType(segment);
      if (type === MOVE_TO) start = point;
      else if (type === LINE_TO && last) add(last, point);
      last = point;
      if (start && x.FPDFPathSegment_GetClose(segment)) add(point, start);
    }
  };

  const walk = (
    count: number,
    objectAt: (i: number) => number,
    outer: Matrix,
    depth: number,
    add: (a: Point, b: Point) => void,
  ): void => {
    for (let i = 0; i < Math.min(count, MOST_OBJECTS); i += 1) {
      const object = objectAt(i);
      const type = x.FPDFPageObj_GetType(object);
      if (type === PATH) readPath(object, outer, add);
      else if (type === FORM && depth < DEEPEST_FORM) {
        const matrix = matrixOf(object, outer);
        walk(x.FPDFFormObj_CountObjects(object), (k) => x.FPDFFormObj_GetObject(object, k), matrix, depth + 1, add);
      }
    }
  };

  const readRules = (page: number, upright: Upright): Rule[] => {
    const rules: Rule[] = [];
    const add = (a: Point, b: Point): void => {
      if (rules.length >= MOST_RULES) return;
      const ax = upright.x(a[0], a[1]);
      const ay = upright.y(a[0], a[1]);
      const bx = upright.x(b[0], b[1]);
      const by = upright.y(b[0], b[1]);
      const rule = { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
      const across = rule.x1 - rule.x0;
      const down = rule.y1 - rule.y0;
      if (Math.min(across, down) <= 1 && Math.max(across, down) >= SHORTEST) rules.push(rule);
    };
    walk(x.FPDFPage_CountObjects(page), (i) => x.FPDFPage_GetObject(page, i), IDENTITY, 0, add);
    return rules;
  };

  return { readRules, close: () => x.free(scratch) };
};

type Point = readonly [number, number];
const LINE_TO = 0;
const MOVE_TO = 2;

const at = ([a, b, c, d, e, f]: Matrix, px: number, py: number): Point => [a * px + c * py + e, b * px + d * py + f];
