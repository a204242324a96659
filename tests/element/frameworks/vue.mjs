// A page of a host that works with Vue: a list of elements as its state says. It runs on the server too.

export const App = {
  props: ['readers'],
  compilerOptions: { isCustomElement: (name) => name === 'migration-compact' },
  template: `<main>
    <migration-compact
      v-for="{ key, attach, onReady, onSearch, onNavigate, ...properties } in readers"
      :key="key"
      v-bind="properties"
      :ref="attach"
      @migration-compact-ready="onReady"
      @migration-compact-search="onSearch"
      @migration-compact-navigate="onNavigate"
    ><p>I stedet</p></migration-compact>
  </main>`,
};
