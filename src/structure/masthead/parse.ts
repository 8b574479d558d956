import type { Journal } from '../../model/issue.js';
import { restore } from '../../text/restore.js';
import { isOrganization } from '../authors/organizations.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { readIssueNumber } from './issue-number.js';
import { readLabels } from './labels.js';
import { EMAIL, HOUSE, ISSN, NOTICE, ORG_DATE, PERMIT, WEBSITE } from './signs.js';
import { findTheme } from './theme.js';
import { findTitle } from './title.js';
import { cnIn, FULL_DATE, isoDate, issnIn, namesOf } from './values.js';

/** The masthead read, and the rows it stands on. */
export interface Masthead {
  journal: Omit<Journal, 'place'>;
  used: Set<number>;
  /** True where anything says that the text is an issue of a journal. */
  found: boolean;
}

type Field =
  | 'supervisor'
  | 'organizer'
  | 'coOrganizer'
  | 'publisher'
  | 'permit'
  | 'issn'
  | 'cn'
  | 'price'
  | 'date';
const CONTACT = new Set(['phone', 'email', 'address', 'postcode', 'website']);

/** Reads all masthead rows among `rows` (the front, or what follows the last article). */
export class MastheadReader {
  readonly used = new Set<number>();
  readonly journal: Omit<Journal, 'place'> = {
    title: null,
    titleLatin: null,
    year: null,
    issue: null,
    issueEnd: null,
    totalIssue: null,
    date: null,
    theme: null,
    permit: null,
    issn: null,
    cn: null,
    supervisor: null,
    organizer: null,
    coOrganizer: null,
    publisher: null,
    price: null,
    staff: [],
    contact: { phone: null, email: null, address: null, postcode: null, website: null },
  };
  private signs = 0;
  /** The label whose value the next unlabelled row may go on with. */
  private open: { field: string; label: string; at: number; done: boolean } | null = null;

  /** Reads one stretch of rows, in order. Call it for the front first, then for the back. */
  read(rows: readonly Row[]): void {
    this.open = null;
    for (const row of rows) {
      if (this.readLabelled(row, rows) || this.readNumbers(row) || this.readNotice(row)) {
        this.used.add(row.at);
        continue;
      }
      if (this.continueValue(row)) this.used.add(row.at);
    }
  }

  private set(field: Field, value: string): void {
    if (value !== '' && this.journal[field] === null) this.journal[field] = value;
  }

  private readLabelled(row: Row, rows: readonly Row[]): boolean {
    const labels = readLabels(row.view);
    if (labels.length === 0) return false;
    const first = labels[0]!;
    if (!first.colon && !this.plausible(first.field, first.value, row, rows)) return false;
    if (row.key.length > 120 || (endsSentence(row.view) && row.key.length > 60)) return false;
    for (const { label, field, value } of labels)
      this.store(restore(label, row.view, row.text), field, restore(value, row.view, row.text), row.at);
    return true;
  }

  /** A label without a colon counts where its value is of the label's kind, or the value follows. */
  private plausible(field: string, value: string, row: Row, rows: readonly Row[]): boolean {
    if (value === '') {
      const neighbours = rows.filter((other) => Math.abs(other.at - row.at) <= 3 && other !== row);
      return neighbours.some((other) =>
        readLabels(other.view).some((label) => label.colon || label.value === ''),
      );
    }
    if (field === 'staff' || field === 'publisher-or-staff') return namesOf(value) !== null;
    if (field === 'phone') return /\d{7,}/.test(value.replace(/[-\s()（）]/g, ''));
    if (field === 'postcode') return /^\d{6}/.test(value);
    if (field === 'email') return EMAIL.test(value);
    if (field === 'price') return /\d.*元/.test(value);
    if (field === 'issn') return /\d{4}-\d{3}/.test(value);
    if (field === 'other' || field === 'address') return value.length <= 40 && !endsSentence(value);
    return (
      value.length <= 40 &&
      (isOrganization(value.replace(/\s/g, '')) || field === 'permit' || field === 'cn' || field === 'date')
    );
  }

  private store(label: string, field: string, value: string, at: number): void {
    this.signs++;
    const { journal } = this;
    this.open = { field, label, at, done: value !== '' };
    if (field === 'staff' || (field === 'publisher-or-staff' && namesOf(value))) {
      const names = namesOf(value) ?? (value === '' ? [] : value.split(/[\s、]+/));
      const known = journal.staff.find(({ role }) => role === label);
      if (known) known.names.push(...names.filter((name) => !known.names.includes(name)));
      else journal.staff.push({ role: label, names });
    } else if (field === 'publisher-or-staff') this.set('publisher', value);
    else if (CONTACT.has(field)) {
      const key = field as keyof Journal['contact'];
      const text = field === 'postcode' ? (/\d{6}/.exec(value)?.[0] ?? value) : value;
      if (text !== '' && journal.contact[key] === null) journal.contact[key] = text;
    } else if (field === 'date') this.set('date', isoDate(value) ?? value);
    else if (field === 'cn') {
      const issn = issnIn(value);
      if (issn !== null) this.set('issn', issn);
      const cn = cnIn(value);
      if (cn !== null) this.set('cn', cn);
      else if (issn === null) this.set('cn', value);
    } else if (field === 'issn')
      this.set('issn', (ISSN.exec(value)?.[1] ?? value.replace(/^ISSN\s*/i, '')).replace(/\s/g, ''));
    else if (field !== 'other') this.set(field as Field, value);
  }

  /** A row without a label right after a labelled one: the value, or its second line. */
  private continueValue(row: Row): boolean {
    const open = this.open;
    if (!open || row.key.length > 40 || endsSentence(row.view) || row.at - open.at > 2) {
      this.open = null;
      return false;
    }
    const { field, label } = open;
    const names = namesOf(row.view)?.map((name) => restore(name, row.view, row.text)) ?? null;
    if (field === 'staff' || field === 'publisher-or-staff') {
      const entry = this.journal.staff.find(({ role }) => role === label);
      if (!names || !entry) return this.close();
      entry.names.push(...names.filter((name) => !entry.names.includes(name)));
      this.open = { ...open, at: row.at, done: true };
      return true;
    }
    if (names && open.done) return this.close();
    const value = row.text.trim();
    const append = (before: string | null) => (before === null || !open.done ? value : before + value);
    if (field === 'address') this.journal.contact.address = append(this.journal.contact.address);
    else if (CONTACT.has(field) && !open.done) this.journal.contact[field as 'phone'] = value;
    else if (['supervisor', 'organizer', 'coOrganizer', 'publisher'].includes(field)) {
      if (open.done && !isOrganization(row.view.trim())) return this.close();
      const key = field as 'organizer';
      this.journal[key] =
        open.done && row.key.length > 14 ? `${this.journal[key]}、${value}` : append(this.journal[key]);
    } else if (!open.done && field !== 'other') this.set(field as Field, value);
    else if (open.done) return this.close();
    this.open = { ...open, at: row.at, done: true };
    return true;
  }

  private close(): false {
    this.open = null;
    return false;
  }

  private readNumbers(row: Row): boolean {
    if (row.key.length > 90) return false;
    let hit = false;
    const issn = issnIn(row.view);
    const cn = cnIn(row.view);
    if (issn !== null) this.set('issn', issn);
    if (cn !== null) this.set('cn', cn);
    if (issn !== null || cn !== null) hit = true;
    if (PERMIT.test(row.view) && !endsSentence(row.view)) {
      this.set('permit', row.text.trim());
      hit = true;
    }
    const number = endsSentence(row.view) ? null : readIssueNumber(row.view);
    if (
      number &&
      number.before.length <= 24 &&
      number.after.length <= 24 &&
      (number.year !== null || number.totalIssue !== null || /^[（(]?第/.test(row.key))
    ) {
      const { journal } = this;
      if (number.issue !== null) {
        journal.year ??= number.year;
        if (journal.issue === null) {
          journal.issue = number.issue;
          journal.issueEnd = number.issueEnd;
        }
      }
      journal.totalIssue ??= number.totalIssue;
      hit = true;
    }
    const date = FULL_DATE.exec(row.view);
    if (
      date &&
      /^[（(]?\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?\s*(?:出版|出刊|印刷)?[）)]?$/.test(
        row.view.trim(),
      )
    ) {
      this.set('date', isoDate(row.view) ?? '');
      hit = true;
    }
    if (!hit && EMAIL.test(row.view) && row.key.length <= 60) {
      this.journal.contact.email ??= EMAIL.exec(row.view)![0];
      hit = true;
    }
    if (!hit && WEBSITE.test(row.view) && row.key.length <= 60) {
      this.journal.contact.website ??= WEBSITE.exec(row.view)![0];
      hit = true;
    }
    const year = /^([12]\d{3})\s*年?$/.exec(row.view.trim());
    if (!hit && year && /^[12]\d{3}年$|^(?:19|20)\d{2}$/.test(row.key)) {
      this.journal.year ??= Number(year[1]);
      hit = true;
    }
    if (
      !hit &&
      /^\d{1,2}$/.test(row.key) &&
      this.journal.year !== null &&
      this.journal.issue === null &&
      this.used.has(row.at - 1)
    ) {
      this.journal.issue = Number(row.key);
      hit = true;
    }
    if (row.key === '创刊号') this.journal.totalIssue ??= 1;
    if (hit) this.signs++;
    if (hit) this.open = null;
    return hit;
  }

  private readNotice(row: Row): boolean {
    const dated = ORG_DATE.test(row.view.trim());
    if (dated) {
      this.set(
        'organizer',
        row.view
          .trim()
          .split(/\s{2,}/)[0]!
          .replace(/编印?$/, ''),
      );
      this.signs++;
    }
    const date = dated || HOUSE.test(row.key) ? isoDate(row.view) : null;
    if (date) this.set('date', date);
    if (dated) return true;
    if (
      !NOTICE.test(row.key.replace(/^[(（【]|[)）】]$/g, '')) &&
      !(HOUSE.test(row.key) && row.key.length <= 40 && row.key.length >= 5)
    )
      return false;
    this.open = null;
    return true;
  }

  /** Theme and title of the cover, from the rows nothing else has claimed. */
  finish(front: readonly Row[], heads: readonly Row[]): Masthead {
    const found = this.signs > 0;
    if (this.journal.year === null && this.journal.date !== null)
      this.journal.year = Number(this.journal.date.slice(0, 4)) || null;
    if (found) {
      const theme = findTheme(front, this.used);
      if (theme !== null) {
        this.journal.theme ??= theme.theme;
        for (const at of theme.rows) this.used.add(at);
      }
      const title = findTitle(front, heads, this.used, this.journal);
      if (title) {
        this.journal.title = title.title;
        this.journal.titleLatin = title.latin;
        for (const at of title.rows) this.used.add(at);
      }
    }
    return { journal: this.journal, used: this.used, found };
  }
}
