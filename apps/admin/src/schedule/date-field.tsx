import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { isDate } from './wall-time.js';

interface DateFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly min?: string;
  readonly error?: ReactNode;
  readonly onChange: (date: string) => void;
}

/** The browser's own date input: it speaks the reader's language and knows the keyboard. Half a date changes nothing. */
export function DateField({ label, value, min, error, onChange }: DateFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      min={min}
      error={error}
      onChange={(event) => {
        if (isDate(event.currentTarget.value)) onChange(event.currentTarget.value);
      }}
    />
  );
}
