// Files and story folders on disk: read whole, or refused with the file's name.
#include "tools/story_folder.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "tools/files.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

using core::ProblemCode;

class Files : public WorkFolder {
 protected:
  void SetUp() override {
    WorkFolder::SetUp();
    write("file", std::string(100000, 'x'));
    path_ = at("file");
  }

  std::string path_;
};

TEST_F(Files, AreReadWholeUpToTheirLimit) {
  const auto whole = read_file(path_, 100000);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->size(), 100000u);
  const auto over = read_file(path_, 99999);
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().code, ProblemCode::too_large);
  EXPECT_EQ(over.error().file, path_);
}

TEST_F(Files, ThatAreNotThereOrAreFoldersAreNotFound) {
  for (const std::string& path :
       {path_ + "-absent", std::filesystem::temp_directory_path().string()}) {
    const auto read = read_file(path, 1000);
    ASSERT_FALSE(read) << path;
    EXPECT_EQ(read.error().code, ProblemCode::not_found);
    EXPECT_EQ(read.error().file, path);
  }
}

TEST(StoryFolder, PassesTheReadersProblemsOnWithTheFilesName) {
  const auto read = read_story_folder("no-such-folder");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().front().code, ProblemCode::not_found);
  EXPECT_EQ(read.error().front().file, "no-such-folder/story.json");
  EXPECT_TRUE(read_story_folder(DATELINE_SOURCE_DIR "/data/stories/lost-balloon"));
}

}  // namespace
}  // namespace dateline::tools
