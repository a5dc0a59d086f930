// English as compiled in: data/locales/en.json, made into C++ by web/locales.
#pragma once

namespace dateline::app {

// a line for each Message, in their order, as web/locales/compile.mjs describes it
extern const char kEnglishText[];
// of all ids and their placeholders: a file of another language carries the same
extern const char kMessagesDigest[];

}  // namespace dateline::app
