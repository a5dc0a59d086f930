// The articles' own texts, as a reader brought them: kept in memory while the page is open, checked
// against the story's anchors a little at a time. No link carries them, nothing of them is written
// anywhere.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/texts/texts_read.hpp"
#include "core/anchors/anchor.hpp"
#include "core/story/known_story.hpp"

namespace dateline::app {

// What the platform brings: Unicode's tables, and a web page's article.
struct ReaderServices {
  core::TextServices text;
  ArticleLines article_lines = nullptr;
};

using AnchorCounts = std::array<std::uint32_t, core::kAnchorStates>;  // by AnchorState

// A text that is one source's.
struct CheckedText {
  std::string name;                     // as the reader's file is called
  bool same_document = false;           // byte for byte the one that the story was made from
  std::string lines;                    // UTF-8
  std::vector<std::string> paragraphs;  // paragraph n is at n - 1
  // by slot: the position among the source's anchors, in the order of the story
  std::vector<core::AnchorFinding> findings;
  AnchorCounts counts{};
};

// Something dropped. `quiet`: nobody waits for an answer.
struct OfferedText {
  std::string name;
  std::string bytes;
  std::optional<TextRefusal> refused;  // the platform could not even read it
  bool quiet = false;
};

// What became of one.
struct TextVerdict {
  std::string name;
  std::optional<core::SourceIndex> source;  // whose text it is; absent: refused
  TextRefusal refusal = TextRefusal::unreadable;
  bool quiet = false;
};

class TextStore {
 public:
  // Texts are held against the anchors of every source, known or not: a reader who brings an
  // article knows it.
  TextStore(std::vector<core::AnchorsOfSource> anchors, ReaderServices services);

  void offer(OfferedText text) {
    waiting_.push_back(std::move(text));
  }
  void forget(core::SourceIndex source);

  [[nodiscard]] bool busy() const noexcept {
    return job_.has_value() || !waiting_.empty();
  }

  // One slice of work: about 10 ms on a slow phone, however long the text. The verdict of a text
  // that is done; `open` is the article in front of the reader, whose text it is when two fit
  // alike.
  std::optional<TextVerdict> advance(std::optional<core::SourceIndex> open);

  // The source's text, or null.
  [[nodiscard]] const CheckedText* find(core::SourceIndex source) const noexcept;

  // How an appearance (Appearance::number) stands in its source's text; unchecked where none is
  // available.
  [[nodiscard]] core::AnchorFinding
  finding(core::SourceIndex source, std::uint32_t claim, std::uint32_t number) const noexcept;

  // Of the text being checked: anchors done, and all of them.
  struct Progress {
    std::string_view name;
    std::uint32_t done = 0;
    std::uint32_t all = 0;
  };
  [[nodiscard]] std::optional<Progress> progress() const noexcept;

  // The same texts for a story that was saved again: all are to be checked again, quietly.
  [[nodiscard]] TextStore moved_to(std::vector<core::AnchorsOfSource> anchors) const;

 private:
  // A text on its way: made ready paragraph by paragraph, then held against one source after the
  // other.
  struct Job {
    OfferedText offered;
    std::string lines;
    std::vector<std::string> paragraphs;
    core::AnchorText text;  // of the source at `at`
    bool same_document = false;
    std::size_t ready = 0;                   // paragraphs in normal form
    std::vector<core::SourceIndex> sources;  // those it may be of
    std::size_t at = 0;
    std::vector<std::vector<core::AnchorFinding>> findings;  // by position in `sources`
  };

  [[nodiscard]] std::optional<TextVerdict> begin();
  void list_sources(Job& job) const;
  std::size_t work(Job& job);
  std::size_t check_next(Job& job);
  [[nodiscard]] bool done(const Job& job) const noexcept {
    return job.at == job.sources.size();
  }
  [[nodiscard]] TextVerdict finish(std::optional<core::SourceIndex> open);
  [[nodiscard]] std::optional<std::size_t>
  best_of(const Job& job, std::optional<core::SourceIndex> open) const;

  std::vector<core::AnchorsOfSource> anchors_;
  ReaderServices services_;
  std::vector<std::optional<CheckedText>> at_hand_;  // by source
  std::vector<OfferedText> waiting_;
  std::optional<Job> job_;
};

[[nodiscard]] AnchorCounts count_states(const std::vector<core::AnchorFinding>& findings) noexcept;

}  // namespace dateline::app
