// `dateline page` as its user calls it.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "tools/run_dateline.hpp"

namespace {

const std::string kStory = std::string(DATELINE_SOURCE_DIR) + "/data/stories/lost-balloon";

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class PageCommand : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("dateline-page-" +
               std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override {
    std::filesystem::remove_all(folder_);
  }

  // The exit code; what was said is in `said_`.
  int page(const std::string& words) {
    auto [code, said] = dateline::tools::run_dateline("page " + words);
    said_ = std::move(said);
    return code;
  }
  std::string out(const char* name) const {
    return " --out " + (folder_ / name).string();
  }

  std::filesystem::path folder_;
  std::string said_;
};

TEST_F(PageCommand, WritesBothPiecesIntoAFolderThatItMakes) {
  ASSERT_EQ(
      page(
          kStory + out("new/deeper") +
          " --picture https://example.org/card.png --address https://example.org/"
      ),
      0
  ) << said_;
  EXPECT_EQ(said_, "");
  EXPECT_EQ(read(folder_ / "new/deeper/twin.html").rfind("<nav class=\"contents\"", 0), 0u);
  const std::string head = read(folder_ / "new/deeper/head.html");
  EXPECT_NE(head.find("https://example.org/card.png"), std::string::npos);
  EXPECT_NE(head.find("rel=\"canonical\" href=\"https://example.org/\""), std::string::npos);
}

TEST_F(PageCommand, SpeaksTheStorysLanguageUnlessAnotherIsAskedFor) {
  ASSERT_EQ(page(kStory + out("own")), 0) << said_;
  ASSERT_EQ(page(kStory + out("en") + " --lang en"), 0) << said_;
  ASSERT_EQ(page(kStory + out("ko") + " --lang ko"), 0) << said_;
  EXPECT_EQ(read(folder_ / "own/twin.html"), read(folder_ / "en/twin.html"));
  EXPECT_NE(read(folder_ / "ko/twin.html").find("<p lang=\"en\">"), std::string::npos);
}

TEST_F(PageCommand, SaysHowItIsCalled) {
  EXPECT_EQ(page("--help"), 0);
  EXPECT_NE(said_.find("twin.html"), std::string::npos);
  for (const std::string& wrong :
       {kStory,
        out("a"),
        kStory + " " + kStory + out("a"),
        kStory + out("a") + " --lang tlh",
        kStory + out("a") + " --address example.org",
        kStory + out("a") + " --address 'https://a b'",
        kStory + out("a") + " --picture 'a b'"}) {
    EXPECT_EQ(page(wrong), 2) << wrong;
    EXPECT_NE(said_.find("usage: dateline page"), std::string::npos) << said_;
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(PageCommand, NamesTheFileThatStandsInItsWay) {
  EXPECT_EQ(page((folder_ / "nothing").string() + out("a")), 1);
  EXPECT_NE(said_.find("nothing/story.json: cannot be read"), std::string::npos) << said_;
  std::ofstream(folder_ / "file") << "in the way";
  EXPECT_EQ(page(kStory + out("file/a")), 1);
  EXPECT_NE(said_.find("file/a: cannot be made"), std::string::npos) << said_;
}

}  // namespace
