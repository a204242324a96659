// The package keeps its contract: whatever a program may do by contract.d.ts, it may do with the package.

import * as actual from 'migration-compact';
import type * as contract from './contract.js';

function accepts<Wanted>(_given: Wanted): void {}

accepts<typeof contract.loadCompact>(actual.loadCompact);
declare const compact: actual.Compact;
accepts<contract.Compact>(compact);
declare const result: actual.SearchResult;
accepts<contract.SearchResult>(result);
declare const options: contract.SearchOptions;
accepts<actual.SearchOptions>(options);
