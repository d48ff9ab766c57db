/** Forty time zones: with changes of clocks in both halves of the earth, without, and with offsets of half and three quarters of an hour. */
export const zones: readonly string[] = [
  ...['Africa/Cairo', 'Africa/Casablanca', 'Africa/Lagos', 'Africa/Nairobi', 'America/Asuncion', 'America/Caracas'],
  ...['America/Chicago', 'America/Halifax', 'America/Havana', 'America/Los_Angeles', 'America/New_York'],
  ...['America/Phoenix', 'America/Santiago', 'America/Sao_Paulo', 'America/St_Johns', 'Antarctica/Troll'],
  ...['Asia/Beirut', 'Asia/Dubai', 'Asia/Jerusalem', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Shanghai'],
  ...['Asia/Tehran', 'Asia/Tokyo', 'Asia/Yangon', 'Atlantic/Azores', 'Australia/Adelaide', 'Australia/Eucla'],
  ...['Australia/Lord_Howe', 'Australia/Sydney', 'Europe/Lisbon', 'Europe/London', 'Europe/Oslo', 'Europe/Paris'],
  ...['Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Pacific/Marquesas', 'Pacific/Norfolk', 'UTC'],
];
