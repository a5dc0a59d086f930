// English as compiled in: data/locales/en.json, made into C++ by cmake/messages.cmake.
#pragma once

namespace dateline::app {

extern const char kEnglishText[];      // a line for each Message, in their order, as cmake/messages.cmake describes it
extern const char kMessagesDigest[];   // of all ids and their placeholders: a file of another language carries the same

}  // namespace dateline::app
