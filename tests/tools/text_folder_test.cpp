// The articles in a folder: which files are taken for texts, and which text is taken for which
// source's.
#include "tools/text_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "core/base/sha256.hpp"
#include "core/story/read/story_reader.hpp"
#include "tools/text_services.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

class TextFolder : public WorkFolder {
 protected:
  [[nodiscard]] std::vector<TextFile> texts() const {
    auto read = read_text_folder(folder_.string());
    EXPECT_TRUE(read) << core::describe(read.error().front());
    return read ? std::move(*read) : std::vector<TextFile>{};
  }
  [[nodiscard]] core::Problems refusal() const {
    auto read = read_text_folder(folder_.string());
    EXPECT_FALSE(read);
    return read ? core::Problems{} : std::move(read.error());
  }
};

TEST_F(TextFolder, TakesTextsAndPagesByNameAndEntersNoFolder) {
  for (const char* name : {"b.txt", "a.html", "c.htm", "notes.md", "story.json", "in/deep.txt"}) {
    write(name, "<p>words");
  }
  std::filesystem::create_directories(folder_ / "folder.txt");
  std::vector<std::string> names;
  for (const TextFile& text : texts()) {
    names.push_back(text.name);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"a.html", "b.txt", "c.htm"}));
}

TEST_F(TextFolder, DigestsTheFileAndReadsItsArticle) {
  const std::string page = "<nav>Home</nav><article><p>One</p><p>Two</p></article>";
  write("page.html", page);
  write("plain.txt", page);
  const auto read = texts();
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].lines, "One\nTwo\n");
  EXPECT_EQ(read[1].lines, page) << "a text is no page, whatever is in it";
  EXPECT_EQ(read[0].digest, read[1].digest) << "of the bytes";
  EXPECT_EQ(read[0].digest, core::sha256_text(page));
}

TEST_F(TextFolder, NamesEveryFileThatIsNotUtf8) {
  write("a.txt", "caf\xe9");
  write("b.txt", "fine");
  write("c.html", "\xff\xfeh");
  const core::Problems problems = refusal();
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].code, core::ProblemCode::not_text);
  EXPECT_EQ(problems[0].file, at("a.txt"));
  EXPECT_EQ(problems[1].file, at("c.html"));
}

TEST_F(TextFolder, ReadsAThousandTextsAndNotOneMore) {
  for (int i = 0; i < 1000; ++i) {
    write(std::to_string(i) + ".txt", "x");
  }
  EXPECT_EQ(texts().size(), 1000u);
  write("more.txt", "x");
  ASSERT_EQ(refusal().size(), 1u);
  EXPECT_EQ(refusal().front().code, core::ProblemCode::too_many);
}

TEST_F(TextFolder, IsOneProblemWhenItIsNotThere) {
  std::filesystem::remove_all(folder_);
  ASSERT_EQ(refusal().size(), 1u);
  EXPECT_EQ(refusal().front().code, core::ProblemCode::not_found);
  EXPECT_EQ(refusal().front().file, folder_.string());
}

// --- Whose text it is

class TextMatching : public testing::Test {
 protected:
  TextMatching() {
    const std::string path = kBalloon + "/story.json";
    auto read = core::read_story(bytes_of(path), path);
    EXPECT_TRUE(read);
    story_ = std::move(read->story);
    auto texts = read_text_folder(kBalloon + "/texts");
    EXPECT_TRUE(texts);
    files_ = std::move(*texts);
  }

  [[nodiscard]] std::vector<TextMatch> match() const {
    return match_texts(story_, files_, text_services());
  }
  // The file of each source, "" for none.
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const TextMatch& match : match()) {
      names.push_back(match.file ? files_[*match.file].name : "");
    }
    return names;
  }
  // Another document with these lines.
  void change(const std::string& name, const std::string& from, const std::string& to) {
    for (TextFile& file : files_) {
      if (file.name.rfind(name, 0) == 0) {
        file.lines = exchanged(file.lines, from, to);
        file.digest = core::sha256_text(file.lines);
      }
    }
  }

  core::Story story_;
  std::vector<TextFile> files_;
  const std::vector<std::string> own_ = {
      "post-2031-05-04.txt",
      "letter-2031-05-12.txt",
      "listok-2031-05-09.txt"
  };
};

TEST_F(TextMatching, GoesByTheDigestWhateverTheOrderAndTheNames) {
  EXPECT_EQ(names(), own_);
  std::reverse(files_.begin(), files_.end());
  EXPECT_EQ(names(), own_);
  for (const TextMatch& one : match()) {
    EXPECT_TRUE(one.same_document);
  }
}

TEST_F(TextMatching, KnowsAnEditedArticleByThePassagesThatStand) {
  change("post", "Ida Berg", "Ada Borg");
  EXPECT_EQ(names(), own_);
  EXPECT_FALSE(match()[0].same_document);
  EXPECT_TRUE(match()[1].same_document);
}

TEST_F(TextMatching, TakesNoTextOfWhichNothingStands) {
  for (TextFile& file : files_) {
    file.lines = "Another article altogether.\n";
    file.digest = core::sha256_text(file.lines);
  }
  EXPECT_EQ(names(), (std::vector<std::string>{"", "", ""}));
}

TEST_F(TextMatching, GivesOneTextToOneSourceAlone) {
  story_.sources[1].digest = story_.sources[0].digest;
  const auto matches = match();
  ASSERT_TRUE(matches[0].file);
  EXPECT_NE(matches[1].file, matches[0].file);
}

TEST_F(TextMatching, PrefersTheTextInWhichMoreStands) {
  change("post", "Ida Berg", "Ada Borg");
  TextFile worse = *std::find_if(files_.begin(), files_.end(), [](const TextFile& file) {
    return file.name.rfind("post", 0) == 0;
  });
  worse.name = "half.txt";
  worse.lines = worse.lines.substr(0, worse.lines.find("The institute plans"));
  worse.digest = core::sha256_text(worse.lines);
  files_.insert(files_.begin(), worse);
  EXPECT_EQ(names(), own_);
}

}  // namespace
}  // namespace dateline::tools
