/**
 * The pane as static files: `npm run build`, or `npm run build -- --env baseUrl=https://kota.example/rad-kla/` for
 * another address, which the manifest then names.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import ts from 'typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

const DEVELOPMENT_URL = 'https://localhost:3000/';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

// Nothing but the add-in's own files and office.js: no eval, no inline script or style, no outside connection.
const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export default async (env = {}) => {
  const baseUrl = address(env.baseUrl ?? DEVELOPMENT_URL);
  const words = await indonesianWords();
  const page = (filename, chunk, template, office) =>
    new HtmlPlugin({
      filename,
      template: at(`addin/${template}`),
      chunks: [chunk],
      scriptLoading: 'defer',
      templateParameters: {
        version,
        csp: policy(office ? ' https://appsforoffice.microsoft.com' : ''),
        office: office ? `<link rel="preload" as="script" id="office" href="${OFFICE_JS}" />` : '',
      },
      minify: false,
    });

  return {
    mode: 'production',
    context: at('.'),
    entry: { taskpane: './addin/taskpane/entry.ts', commands: './addin/commands/commands.ts' },
    output: {
      path: env.out ? String(env.out) : at('dist'),
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      cssFilename: '[name].[contenthash:10].css',
      publicPath: 'auto',
      clean: true,
    },
    // WebView2 and Safari 16 are the oldest browsers that Excel still brings.
    target: ['web', 'es2022'],
    devtool: false,
    // A second build, for another address too, takes most of it from the first.
    cache: { type: 'filesystem', buildDependencies: { config: [at('webpack.config.js')] } },
    experiments: { css: true },
    resolve: {
      extensions: ['.ts', '.js', '.mjs'],
      alias: {
        // Why each is there: analysis/table/danfojs/README.md.
        'danfojs-node$': 'danfojs-node/dist/danfojs-base/index.js',
        'simple-statistics$': at('node_modules/simple-statistics/dist/simple-statistics.mjs'),
        'csv-parse/sync$': 'csv-parse/browser/esm/sync',
        'plotly.js-dist-min$': false,
        table$: false,
      },
    },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // Its modules do nothing by themselves: the ribbon's page asks for one of them and gets no other.
        { include: at('addin/excel'), sideEffects: false },
        { test: /\.css$/, type: 'css/auto' },
      ],
    },
    optimization: { moduleIds: 'deterministic', splitChunks: false, runtimeChunk: false },
    performance: { hints: false },
    plugins: [
      page('taskpane.html', 'taskpane', 'taskpane/taskpane.html', true),
      page('index.html', 'taskpane', 'taskpane/taskpane.html', false),
      page('commands.html', 'commands', 'commands/commands.html', true),
      new WordsPlugin(words),
      new CopyPlugin({
        patterns: [
          { from: 'addin/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'seeds/**/*.{csv,json}' },
          {
            from: 'manifest.xml',
            transform: (xml) =>
              String(xml)
                .replaceAll(DEVELOPMENT_URL, baseUrl)
                .replaceAll(DEVELOPMENT_URL.slice(0, -1), new URL(baseUrl).origin),
          },
          { from: 'LICENSE', to: 'LICENSE.txt' },
        ],
      }),
    ],
    stats: { preset: 'errors-warnings' },
  };
};

function address(text) {
  const url = new URL(text.endsWith('/') ? text : `${text}/`);
  if (url.protocol !== 'https:')
    throw new Error(`baseUrl must begin with https:// (Office asks for it): ${text}`);
  if (url.search || url.hash) throw new Error(`baseUrl must end with a folder: ${text}`);
  return url.href;
}

/** The words of `addin/text/id.ts`, so that the page speaks before its scripts run. */
async function indonesianWords() {
  const source = ts.transpile(readFileSync(at('addin/text/id.ts'), 'utf8'), { module: ts.ModuleKind.ESNext });
  const { id } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  return id;
}

/** Fills `data-text` and `data-label` of the static page. */
class WordsPlugin {
  constructor(words) {
    this.words = words;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('WordsPlugin', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap('WordsPlugin', (page) => {
        const word = (key, values = {}) => {
          const text = this.words[key];
          if (text === undefined) throw new Error(`no words for ${key}`);
          return text
            .replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark)
            .replaceAll('&', '&amp;')
            .replaceAll('"', '&quot;');
        };
        page.html = page.html
          .replace(
            /(<[^<>]*data-text="([^"]+)"[^<>]*>)(<\/)/g,
            (_, open, key, close) => `${open}${word(key, { version, language: 'Bahasa Indonesia' })}${close}`,
          )
          .replace(/data-label="([^"]+)"/g, (all, key) => `${all} aria-label="${word(key)}"`);
        return page;
      });
    });
  }
}
