import { isRefusal } from '@bidline/kernel';
import { DictionariesServiceService } from '@bidline/proto/gen/bidline/market/v1/service.ts';
import { command, grpcService, query } from '@bidline/runtime';
import { toDictionary } from '../contract/to-proto.ts';
import { listDictionaryVersions } from '../usecases/list-dictionary-versions.ts';
import type { Ports } from '../usecases/ports.ts';
import { updateDictionary } from '../usecases/update-dictionary.ts';

/** DictionariesService (M-7): reads the request, asks the use case, writes the answer. */
export const dictionariesService = (ports: Ports) =>
  grpcService(DictionariesServiceService, {
    listDictionaries: query(async () => ({ dictionaries: (await ports.dictionaries.inForce()).map(toDictionary) })),

    listDictionaryVersions: query(async ({ code }) => {
      const versions = await listDictionaryVersions(ports, code);
      return isRefusal(versions) ? versions : { versions: versions.map(toDictionary) };
    }),

    updateDictionary: command(async ({ code, version, entries, note }, _call, tx) => {
      const saved = await updateDictionary(ports, { code, version, entries, note }, tx);
      return isRefusal(saved) ? saved : { dictionary: toDictionary(saved) };
    }),
  });
