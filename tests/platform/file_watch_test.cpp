#include "platform/native/file_watch.hpp"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>

namespace dateline::platform {
namespace {

class FileWatchTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("dateline-watch-" +
               std::to_string(std::hash<std::thread::id>{}(std::this_thread::get_id())));
    std::filesystem::create_directories(folder_);
    write("story.json", "{}");
    watch_ = FileWatch::start((folder_ / "story.json").string(), [this] { ++changes_; });
    if (!watch_) {
      GTEST_SKIP() << "no file watching on this system";
    }
  }
  void TearDown() override {
    watch_.reset();
    std::filesystem::remove_all(folder_);
  }
  void write(const char* name, const char* text) {
    std::ofstream(folder_ / name) << text;
  }

  // Waits for a change up to a bound that only a broken watch reaches.
  bool changed() {
    for (int i = 0; i < 500 && changes_ == 0; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return changes_ > 0;
  }

  std::filesystem::path folder_;
  std::atomic<int> changes_{0};
  std::unique_ptr<FileWatch> watch_;
};

TEST_F(FileWatchTest, TellsOfASave) {
  write("story.json", "{\"a\":1}");
  EXPECT_TRUE(changed());
}

TEST_F(FileWatchTest, TellsOfAnEditorThatWritesANewFileAndRenamesIt) {
  write("story.json.tmp", "{\"a\":2}");
  std::filesystem::rename(folder_ / "story.json.tmp", folder_ / "story.json");
  EXPECT_TRUE(changed());
}

TEST_F(FileWatchTest, IsSilentAboutOtherFiles) {
  write("notes.txt", "not ours");
  write("story.json", "{}");
  ASSERT_TRUE(changed());
  EXPECT_EQ(changes_, 1);
}

TEST(FileWatch, AMissingFolderIsRefusedAndNotACrash) {
  EXPECT_EQ(FileWatch::start("/nowhere/at/all/story.json", [] {}), nullptr);
}

}  // namespace
}  // namespace dateline::platform
