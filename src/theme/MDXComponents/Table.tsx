import type { ComponentProps } from 'react';
import { useEffect, useRef, useState } from 'react';

/** A table that can be scrolled, by keyboard too, when it is wider than the page. */
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
