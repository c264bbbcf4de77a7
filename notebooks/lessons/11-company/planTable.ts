import {
  backendSpec,
  planFor,
  type BackendName,
} from '../../../src/model/chameleon/transformer/backends.js';
import { operations, type SumOrder } from '../../../src/model/chameleon/transformer/plan.js';
import { chameleonPlan } from '../../../src/model/chameleon/training/plan.js';
import { rowsTable } from '../../display/rowsTable.js';
import { inLanguage } from '../../page/language.js';

const batches = [1, 4, 8, 16, 32, 64];

/** Into how many parts a backend cuts the sums of each operation, by the size of the batch. */
export function planTable(name: BackendName): HTMLElement {
  const say = inLanguage(words);
  const plans = batches.map((rows) => {
    const call = { rows, sequences: rows, chunk: 0, length: 60 };
    return planFor(backendSpec({ name }), call, chameleonPlan.config).orders;
  });
  return rowsTable({
    caption: say.caption(name),
    columns: [say.operation, ...batches.map(say.batch)],
    rows: operations.map((operation) => [
      operation,
      ...plans.map((orders) => partsText(orders[operation], say.tree)),
    ]),
  });
}

function partsText(order: SumOrder, tree: string): string {
  if (order === 'sequential') return '1';
  if (order === 'tree') return tree;
  if ('splits' in order) return String(order.splits);
  return 'size' in order ? `${order.size} + …` : String(order.devices);
}

const words = {
  en: {
    caption: (name: string) =>
      `Into how many parts ${name} cuts each sum, by the size of the batch`,
    operation: 'operation',
    batch: (rows: number) => `batch ${rows}`,
    tree: 'tree',
  },
  zh: {
    caption: (name: string) => `${name} 把每个和切成几段，随批次大小而变`,
    operation: '运算',
    batch: (rows: number) => `批次 ${rows}`,
    tree: '树',
  },
};
