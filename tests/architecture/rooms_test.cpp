// The rules about rooms against texts made up for them.
#include "architecture/rooms.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace dateline::architecture {
namespace {

std::string breaches_of(const std::string& path, std::string_view text) {
  Arrows arrows;
  std::string all;
  for (const Breach& breach : follow_arrows(path, text, arrows)) {
    all += std::to_string(breach.line) + ": " + breach.message + "\n";
  }
  return all;
}

TEST(Rooms, StandFromTheGroundUp) {
  std::vector<std::string_view> below;
  for (const Room& room : rooms()) {
    for (const std::string_view seen : room.sees) {
      EXPECT_NE(std::find(below.begin(), below.end(), seen), below.end())
          << room.name << " sees " << seen;
    }
    below.push_back(room.name);
  }
}

TEST(Rooms, LetNoArrowRunBackUp) {
  EXPECT_EQ(breaches_of("core/story/check/a.cpp", "#include \"core/story/read/b.hpp\"\n"), "");
  EXPECT_EQ(
      breaches_of("core/story/read/a.cpp", "\n#include \"core/story/check/b.hpp\"\n"),
      "2: core/story/read must not know core/story/check/b.hpp\n"
  );
  EXPECT_EQ(
      breaches_of("core/base/a.hpp", "#include \"core/geo/b.hpp\"\n"),
      "1: core/base must not know core/geo/b.hpp\n"
  );
}

TEST(Rooms, HoldEveryFileOfTheirLayer) {
  EXPECT_NE(breaches_of("core/a.cpp", ""), "");
  EXPECT_NE(breaches_of("ui/attic/a.cpp", ""), "");
  EXPECT_NE(breaches_of("core/base/a.cpp", "#include \"core/b.hpp\"\n"), "");
  EXPECT_EQ(breaches_of("render/a.cpp", "#include \"core/base/b.hpp\"\n"), "");
}

TEST(Rooms, DrawTheirArrows) {
  Arrows arrows;
  ASSERT_TRUE(follow_arrows(
                  "core/map/a.cpp",
                  "#include \"core/base/b.hpp\"\n#include \"core/geo/c.hpp\"\n#include "
                  "\"core/geo/d.hpp\"\n",
                  arrows
  )
                  .empty());
  EXPECT_NE(picture_of(rooms(), arrows).find("core/map -> base 1, geo 2\n"), std::string::npos)
      << picture_of(rooms(), arrows);
}

}  // namespace
}  // namespace dateline::architecture
