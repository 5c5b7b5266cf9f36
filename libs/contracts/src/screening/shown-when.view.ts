import { each, ListOf, View } from '@stillwater/contract-kit';

/** Holds when any of these items was answered with any of these values. */
@View('shown-when', { example: { items: ['blood-pressure-known'], values: ['yes'] } })
export class ShownWhen {
  @ListOf(each.text({ max: 40 }), { min: 1, max: 20 }) items!: string[];
  @ListOf(each.text({ max: 40 }), { min: 1, max: 20 }) values!: string[];
}
