// The room's front door: a data folder becomes a `Database`; SQL goes in, rows come out.
//
// Chambers see `Database`, `Connection`, `SQL`, `Row`, `Migration`, `SearchEntry` and nothing of the
// engine beneath. What belongs to an engine lies in the files that begin with its name.
