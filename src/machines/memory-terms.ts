import type { KeptTerm, Memory } from '../memory/index.ts';
import { storable } from './storable.ts';
import type { Query } from './transaction.ts';

/** The terms of a memory in PostgreSQL; what the methods do is said in `Memory`. */
export function postgresTerms(query: Query): Pick<Memory, 'addTerms' | 'terms' | 'forgetTerm'> {
  return {
    addTerms: async (terms) => {
      // Of two for one word the later holds.
      const rows = [...new Map(terms.map((term) => [storable(term.norwegian), term]))];
      await query(
        `INSERT INTO norwire.memory_terms SELECT * FROM unnest($1::text[], $2::text[], $3::boolean[])
         ON CONFLICT (norwegian) DO UPDATE SET term = excluded.term, accepted = excluded.accepted`,
        [
          rows.map(([norwegian]) => norwegian),
          rows.map(([, term]) => JSON.stringify(term)),
          rows.map(([, { accepted }]) => accepted),
        ],
      );
      return terms.length;
    },
    terms: async () =>
      (await query('SELECT term FROM norwire.memory_terms ORDER BY norwegian')).map(
        ({ term }) => JSON.parse(String(term)) as KeptTerm,
      ),
    forgetTerm: async (norwegian) => {
      const gone = await query('DELETE FROM norwire.memory_terms WHERE norwegian = $1 RETURNING 1', [
        storable(norwegian),
      ]);
      return gone.length > 0;
    },
  };
}
