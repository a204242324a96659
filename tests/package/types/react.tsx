// The element in React, as the README says.

import type { ClassAttributes, HTMLAttributes, ReactNode } from 'react';
import type { MigrationCompactAttributes, MigrationCompactElement, MigrationCompactListeners } from 'migration-compact/element';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'migration-compact': HTMLAttributes<MigrationCompactElement> & ClassAttributes<MigrationCompactElement>
        & MigrationCompactAttributes & MigrationCompactListeners;
    }
  }
}

export function Reader({ query }: { query: string }): ReactNode {
  return (
    <migration-compact
      key="reader"
      className="reader"
      ref={(element) => element?.goTo('o9')}
      query={query}
      max-results={5}
      heading-level={3}
      messages={{ search: 'Find' }}
      onmigration-compact-search={({ detail }) => console.log(detail.query.length, detail.total.toFixed())}
      onmigration-compact-navigate={(event) => event.detail.id === 'o9' && event.preventDefault()}
    >
      <p>Global Compact for Migration</p>
    </migration-compact>
  );
}

export function mistakes(): ReactNode[] {
  return [
    // @ts-expect-error There is no such view.
    <migration-compact view="book" />,
    // @ts-expect-error There is no such string.
    <migration-compact messages={{ serach: 'Find' }} />,
    // @ts-expect-error A search has no id.
    <migration-compact onmigration-compact-search={({ detail }) => detail.id} />,
  ];
}
