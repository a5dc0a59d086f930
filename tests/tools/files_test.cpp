// Files that are written and JSON strings in them: whole or not at all, and read back as they were.
#include "tools/files.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "core/base/json_text.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

using WrittenFiles = WorkFolder;

TEST_F(WrittenFiles, AreReadBackByteForByte) {
  std::string every;
  for (int byte = 0; byte < 256; ++byte) {
    every += static_cast<char>(byte);
  }
  for (const std::string& bytes : {std::string(), std::string("a\r\nb"), every}) {
    EXPECT_FALSE(write_file(at("file"), bytes));
    EXPECT_EQ(read_file(at("file"), 1000).value(), bytes);
  }
}

TEST_F(WrittenFiles, TakeThePlaceOfOlderOnesAndLeaveNothingBeside) {
  write("file", std::string(5000, 'x'));
  EXPECT_FALSE(write_file(at("file"), "short"));
  EXPECT_EQ(read("file"), "short");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_)) {
    ++files;
  }
  EXPECT_EQ(files, 1u);
}

TEST_F(WrittenFiles, ThatCannotBeWrittenAreNamedWithTheSystemsReason) {
  for (const std::string& path : {at("nowhere/file"), folder_.string()}) {
    const auto problem = write_file(path, "bytes");
    ASSERT_TRUE(problem) << path;
    EXPECT_EQ(problem->file, path);
    EXPECT_EQ(problem->message.rfind("cannot be written: ", 0), 0u) << problem->message;
    EXPECT_GT(problem->message.size(), std::string("cannot be written: ").size());
    EXPECT_FALSE(problem->remedy.empty());
  }
  EXPECT_FALSE(std::filesystem::exists(folder_.string() + ".new")) << "the attempt is cleared away";
}

TEST_F(WrittenFiles, AFullDiskIsToldAndTheOldFileStays) {
  if (!std::filesystem::exists("/dev/full")) {
    GTEST_SKIP() << "no /dev/full on this system";
  }
  write("file", "old");
  std::filesystem::create_symlink("/dev/full", folder_ / "file.new");
  EXPECT_TRUE(write_file(at("file"), std::string(100000, 'x')));
  EXPECT_EQ(read("file"), "old");
}

TEST(JsonText, ComesBackFromTheReaderAsItWas) {
  std::string ascii;
  for (char c = 1; c < 0x7f; ++c) {
    ascii += c;
  }
  for (const std::string& text :
       {std::string(), ascii, std::string("Тромсё “트롬쇠” 🎈 é"), std::string("a\0b", 3)}) {
    const std::string written = core::json_string(text);
    const auto tree = core::parse_json(written, "json");
    ASSERT_TRUE(tree) << core::describe(tree.error());
    EXPECT_EQ(tree->text(tree->root()), text);
    EXPECT_EQ(written.find('\n'), std::string::npos) << "one line";
  }
}

}  // namespace
}  // namespace dateline::tools
