import DataLoader from 'dataloader';

/** A loader for one request that reads each id by itself and only once: whoever asks again shares its failure too. */
export function createSingleLoader<Value>(load: (id: string) => Promise<Value>): DataLoader<string, Value> {
  const settle = async (id: string): Promise<Value | Error> => {
    try {
      return await load(id);
    } catch (error) {
      return error as Error;
    }
  };
  return new DataLoader((ids) => Promise.all(ids.map(settle)), { batch: false });
}
