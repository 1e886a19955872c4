import { type AnyNode, type Element, hasChildren, isText } from 'domhandler';
import { isElement } from './html-tree.ts';
import { plainText } from './plain-characters.ts';

/** A child element by its name in small letters: servers differ in the case they write. */
export const xmlChild = (parent: Element | null, name: string): Element | null =>
  parent?.children.filter(isElement).find((child) => child.name.toLowerCase() === name) ?? null;

export const xmlChildren = (parent: Element | null, name: string): Element[] =>
  parent?.children.filter(isElement).filter((child) => child.name.toLowerCase() === name) ?? [];

/** Elements of a name at any depth, outermost only. */
export const xmlDescendants = (parent: Element, name: string): Element[] =>
  parent.children
    .filter(isElement)
    .flatMap((child) => (child.name.toLowerCase() === name ? [child] : xmlDescendants(child, name)));

/** All text under a node: names such as "title" mean nothing here. */
export const rawText = (node: AnyNode): string =>
  isText(node) ? node.data : hasChildren(node) ? node.children.map(rawText).join('') : '';

/** The plain words of a child element, or null where it is missing or empty. */
export const xmlText = (parent: Element | null, name: string): string | null => {
  const child = xmlChild(parent, name);
  const text = child ? plainText(rawText(child)) : '';
  return text === '' ? null : text;
};

/** The web service writes its booleans as words: "True". */
export const isTrue = (parent: Element, name: string): boolean => /^true$/i.test(xmlText(parent, name) ?? '');
