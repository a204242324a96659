// The memory of an engine, which the package keeps to itself: it is caught where the module becomes an instance.

/** The memories of all modules that become instances from now on. Node and pages can run it. */
export function watchMemories() {
  const memories = [];
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, args) {
      const instance = new Instance(...args);
      memories.push(...Object.values(instance.exports).filter((item) => item instanceof WebAssembly.Memory));
      return instance;
    },
  });
  return memories;
}
