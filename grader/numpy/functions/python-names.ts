const names =
  'all any bytes callable chr classmethod compile complex delattr dict dir divmod eval exec exit ' +
  'filter format frozenset getattr globals hasattr hash hex id input isinstance issubclass iter ' +
  'list locals map memoryview next object oct open ord pow property quit repr round set setattr ' +
  'slice sorted staticmethod str super tuple type vars breakpoint bin bytearray numpy math os sys ' +
  'random torch plt';

/** Functions, types and modules of Python that are not in the subset; they are refused by name. */
export const pythonNames: ReadonlySet<string> = new Set(names.split(' '));
