import { define, defineQuestions } from '@take-stock/elements';
import { TakeStockOnDevice } from './take-stock.js';
import { upgradePlaceholders } from './placeholders.js';

defineQuestions();
define('take-stock', TakeStockOnDevice);
upgradePlaceholders(document);
