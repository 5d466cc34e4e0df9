export { type Budget, type BudgetOptions, type Charge, createBudget } from './budget.ts';
export { costOf, findPrice, PRICES_AS_OF, type Price, readPrice, sayCost } from './prices.ts';
export { createSharedBudget } from './shared-budget.ts';
export { estimateTokens, estimateUsage } from './tokens.ts';
export { boundUsage } from './usage.ts';
