import type { ComponentProps } from 'react';
import { useEffect, useRef, useState } from 'react';

/** A table; one that is wider than the page can be scrolled by keyboard too. */
export function Table(props: ComponentProps<'table'>) {
  const table = useRef<HTMLTableElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = table;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return <table {...props} ref={table} tabIndex={scrolls ? 0 : undefined} />;
}
