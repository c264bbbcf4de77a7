import { useAll } from './useAll.js';

useAll('zh');
