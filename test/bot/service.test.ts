import { serviceOf } from '../../bot/auth/service.ts';

const { isServiceUrl } = serviceOf({ MicrosoftAppId: '11111111-2222-3333-4444-555555555555' });

it.each([
  'https://smba.trafficmanager.net/uk/',
  'https://smba.trafficmanager.net/emea/6e2b6b2d-0000-4000-8000-000000000000/',
  'https://smba.trafficmanager.net/teams',
  'https://smba.infra.gcc.teams.microsoft.com/teams',
  'https://msteams.botframework.com/',
])('sends answers to %s', (url) => {
  expect(isServiceUrl(url)).toBe(true);
});

it.each([
  'http://smba.trafficmanager.net/uk/',
  'https://evil.trafficmanager.net/uk/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://user@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'https://evilbotframework.com/',
  'https://botframework.com.evil.example/',
  'https://evil.example/?smba.trafficmanager.net',
  'https://127.0.0.1/',
  'http://127.0.0.1:3979/',
  'https://169.254.169.254/',
  'https://[::1]/',
  'file:///etc/passwd',
  'not a url',
])('sends none to %s', (url) => {
  expect(isServiceUrl(url)).toBe(false);
});
