// The rules about the rooms of web/ against texts made up for them.
#include "architecture/web_rooms.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace dateline::architecture {
namespace {

std::string breaches_of(const std::string& path, std::string_view text) {
  Arrows arrows;
  std::string all;
  for (const Breach& breach : follow_imports(path, text, arrows)) {
    all += std::to_string(breach.line) + ": " + breach.message + "\n";
  }
  return all;
}

TEST(WebRooms, StandFromTheGroundUp) {
  std::vector<std::string_view> below;
  for (const Room& room : web_rooms()) {
    for (const std::string_view seen : room.sees) {
      EXPECT_NE(std::find(below.begin(), below.end(), seen), below.end())
          << room.name << " sees " << seen;
    }
    below.push_back(room.name);
  }
}

TEST(WebRooms, LetNoArrowRunBackUp) {
  EXPECT_EQ(breaches_of("src/page/a.js", "import {b} from '../words/b.js';\n"), "");
  EXPECT_EQ(breaches_of("src/words/a.js", "import {b} from './b.js';\n"), "");
  EXPECT_EQ(
      breaches_of("src/words/a.js", "\nimport {b} from '../delivery/b.js';\n"),
      "2: src/words must not know ../delivery/b.js\n"
  );
  EXPECT_EQ(
      breaches_of("embed/a.js", "import {\n  b,\n} from \"../src/page/b.js\";\n"),
      "3: embed must not know ../src/page/b.js\n"
  );
}

TEST(WebRooms, SeeTypesInCommentsAndScriptsThatAreFetchedLater) {
  EXPECT_NE(breaches_of("src/words/a.js", "/** @typedef {import('../page/b').B} B */\n"), "");
  EXPECT_NE(breaches_of("src/words/a.js", "await import('../page/b.js');\n"), "");
  EXPECT_NE(breaches_of("src/words/a.js", "import '../page/b.js';\n"), "");
  EXPECT_EQ(breaches_of("src/words/a.js", "import texts from 'dateline:texts';\n"), "");
}

TEST(WebRooms, HoldEveryScriptOfThePage) {
  EXPECT_NE(breaches_of("src/attic/a.js", ""), "");
  EXPECT_NE(breaches_of("src/page/a.js", "import {b} from '../attic/b.js';\n"), "");
  EXPECT_EQ(breaches_of("bench/a.mjs", "import {b} from '../src/page/b.js';\n"), "");
}

}  // namespace
}  // namespace dateline::architecture
