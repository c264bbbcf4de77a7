import { useAll } from './useAll.js';

useAll('en');
