// No altered article makes an anchor lie: what is said to be exact or moved is the true passage,
// what was moved is found, and what was changed is not passed off as the same.
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/anchors/anchor_mutants.hpp"
#include "core/anchors/anchor_support.hpp"
#include "core/base/sha256.hpp"
#include "core/base/utf8.hpp"
#include "core/story/read/story_reader.hpp"
#include "tools/html_text.hpp"

namespace dateline::core {
namespace {

constexpr std::uint32_t kSeed = 20241031;

// An article, and its anchors.
struct Base {
  std::string name;
  AnchorText text;
  std::vector<std::string> paragraphs;
  std::vector<Appearance> anchors;
};

Base base_of(const std::string& name, const std::string& lines) {
  Base base{name, read_anchor_text(lines, name, tools::text_services()), {}, {}};
  for (const std::string_view paragraph : split_paragraphs(lines)) {
    base.paragraphs.emplace_back(paragraph);
  }
  return base;
}

// Every sentence is an anchor.
Base fictional(const std::string& name) {
  Base base = base_of(name, file_text(DATELINE_SOURCE_DIR "/tests/data/anchors/" + name + ".txt"));
  for (std::uint32_t i = 0; i < base.paragraphs.size(); ++i) {
    const std::u32string words = to_code_points(base.paragraphs[i]);
    for (std::size_t start = 0; start < words.size();) {
      const std::size_t stop = words.find(U". ", start),
                        end = stop == words.npos ? words.size() : stop + 1;
      base.anchors.push_back(anchored(
          base.text,
          {i + 1, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}
      ));
      start = end + 1;
    }
  }
  return base;
}

// The story's own passages in the article of that digest.
std::vector<Base> real() {
  std::vector<Base> bases;
  const auto read = read_story(
      file_text(DATELINE_SOURCE_DIR "/data/stories/dprk-troops-2024/story.json"),
      "story.json"
  );
  if (!read || !std::filesystem::is_directory(articles_folder())) {
    return bases;
  }
  for (const auto& entry : std::filesystem::directory_iterator(articles_folder())) {
    const std::string text = file_text(entry.path()), digest = sha256_text(text);
    for (std::uint32_t source = 0; source < read->story.sources.size(); ++source) {
      if (read->story.sources[source].digest != digest) {
        continue;
      }
      Base base = base_of(read->story.sources[source].id, text);
      for (const Claim& claim : read->story.claims) {
        for (const Appearance& one : claim.appearances) {
          if (one.source.value == source) {
            base.anchors.push_back(anchored(base.text, {one.paragraph, one.start, one.end}));
          }
        }
      }
      bases.push_back(std::move(base));
    }
  }
  return bases;
}

// Where the passage now is, in normal form; nullopt when its words are gone.
struct Truth {
  std::uint32_t paragraph = 0, at = 0;
};

std::optional<Truth>
truth_of(const Mutant& mutant, const AnchorText& text, const Base& base, const Appearance& anchor) {
  const Fingerprint& fingerprint = *anchor.fingerprint;
  const std::u32string words =
      base.text.paragraphs[anchor.paragraph - 1].text.substr(fingerprint.at, fingerprint.length);
  for (std::uint32_t i = 0; i < mutant.paragraphs.size(); ++i) {
    const MutantParagraph& paragraph = mutant.paragraphs[i];
    if (paragraph.origin != static_cast<int>(anchor.paragraph)) {
      continue;
    }
    const std::uint32_t at =
        fingerprint.at +
        (fingerprint.at >= paragraph.cut ? static_cast<std::uint32_t>(paragraph.shift) : 0);
    const std::u32string& found = text.paragraphs.at(i).text;
    if (at <= found.size() && found.compare(at, words.size(), words) == 0) {
      return Truth{i + 1, at};
    }
  }
  return std::nullopt;
}

std::string words_of(const Base& base, const Appearance& anchor) {
  const Fingerprint& fingerprint = *anchor.fingerprint;
  return to_utf8(
      base.text.paragraphs[anchor.paragraph - 1].text.substr(fingerprint.at, fingerprint.length)
  );
}

struct Tally {
  std::array<std::size_t, kAnchorStates> states{};
  std::size_t mutants = 0, anchors = 0, wrong = 0, copies = 0, kept = 0,
              found = 0;  // kept: the words still stand where they are expected
};

void judge(const Base& base, const Mutant& mutant, const AnchorText& text, Tally& tally) {
  ++tally.mutants;
  for (const Appearance& anchor : base.anchors) {
    const AnchorFinding finding = check_anchor(text, anchor);
    const auto truth = truth_of(mutant, text, base, anchor);
    const bool claimed = finding.state == AnchorState::exact || finding.state == AnchorState::moved;
    bool right = false;
    if (claimed && truth) {
      const auto& spans = text.paragraphs[truth->paragraph - 1].raw;
      right = finding.place.paragraph == truth->paragraph &&
              finding.place.start == spans[truth->at].start &&
              finding.place.end == spans[truth->at + anchor.fingerprint->length - 1].end;
    }
    ++tally.anchors;
    ++tally.states[static_cast<std::size_t>(finding.state)];
    tally.kept += truth ? 1u : 0u;
    tally.found += right ? 1u : 0u;
    if (!claimed || right) {
      continue;
    }
    if (!truth &&
        // the very words, once more: they have moved
        words_at(text, finding.place) == words_of(base, anchor)) {
      ++tally.copies;
      continue;
    }
    ++tally.wrong;
    ADD_FAILURE() << base.name << ": paragraph " << anchor.paragraph << " from " << anchor.start
                  << " is said to be " << name_of(finding.state) << " in paragraph "
                  << finding.place.paragraph
                  << (truth ? ", which it is not" : ", but its words are gone");
  }
}

// The row of a mutation: the same mutants for the same seed.
Tally run(const std::vector<Base>& bases, Mutation mutation, int rounds) {
  Tally tally;
  std::mt19937 random(kSeed + static_cast<std::uint32_t>(mutation));
  for (const Base& base : bases) {
    for (int round = 0; round < rounds; ++round) {
      const Mutant mutant = mutate(base.paragraphs, mutation, random);
      const std::string lines =
          mutation == Mutation::web_page ? tools::article_lines(mutant.page()) : mutant.lines();
      const AnchorText text = read_anchor_text(lines, base.text.source_id, tools::text_services());
      EXPECT_EQ(text.paragraphs.size(), mutant.paragraphs.size()) << name_of(mutation);
      if (text.paragraphs.size() == mutant.paragraphs.size()) {
        judge(base, mutant, text, tally);
      }
    }
  }
  return tally;
}

void print_head() {
  std::printf(
      "%-24s %8s %8s %8s %8s %8s %8s %8s %9s %6s %6s\n",
      "mutation",
      "articles",
      "anchors",
      "exact",
      "moved",
      "edited",
      "lost",
      "in place",
      "of those",
      "copies",
      "wrong"
  );
}

void print_row(const char* name, const Tally& tally) {
  const auto& count = tally.states;
  const double found =
      tally.kept == 0 ? 100.0
                      : 100.0 * static_cast<double>(tally.found) / static_cast<double>(tally.kept);
  std::printf(
      "%-24s %8zu %8zu %8zu %8zu %8zu %8zu %8zu %7.2f %% %6zu %6zu\n",
      name,
      tally.mutants,
      tally.anchors,
      count[0],
      count[1],
      count[2],
      count[3],
      tally.kept,
      found,
      tally.copies,
      tally.wrong
  );
}

std::array<Tally, kMutations> run_all(const std::vector<Base>& bases, int rounds) {
  std::array<Tally, kMutations> rows;
  print_head();
  for (std::size_t i = 0; i < kMutations; ++i) {
    rows[i] = run(bases, static_cast<Mutation>(i), rounds);
    print_row(name_of(static_cast<Mutation>(i)), rows[i]);
  }
  return rows;
}

void expect_no_lies(const std::array<Tally, kMutations>& rows) {
  std::size_t mutants = 0;
  for (std::size_t i = 0; i < kMutations; ++i) {
    const Tally& row = rows[i];
    mutants += row.mutants;
    EXPECT_EQ(row.wrong, 0u) << name_of(static_cast<Mutation>(i));
    EXPECT_EQ(row.states[4], 0u) << "unchecked";
    const double least = static_cast<Mutation>(i) == Mutation::all_at_once ? 0.90 : 0.98;
    EXPECT_GE(static_cast<double>(row.found), least * static_cast<double>(row.kept))
        << name_of(static_cast<Mutation>(i));
  }
  EXPECT_GE(mutants, 200u);
  for (const Mutation same : {Mutation::typography, Mutation::invisible, Mutation::decomposed}) {
    const Tally& row = rows[static_cast<std::size_t>(same)];
    EXPECT_EQ(row.states[0], row.anchors) << name_of(same);
  }
}

TEST(AnchorMutation, NoAlteredFictionalArticleMakesAnAnchorLie) {
  const std::vector<Base> bases = {fictional("harbour"), fictional("bridge")};
  for (const Base& base : bases) {
    ASSERT_GE(base.paragraphs.size(), 20u);
  }
  expect_no_lies(run_all(bases, 12));
}

TEST(AnchorMutation, NoAlteredRealArticleMakesAnAnchorLie) {
  const std::vector<Base> bases = real();
  if (bases.empty()) {
    GTEST_SKIP() << kNoArticles;
  }
  ASSERT_EQ(bases.size(), 5u);
  expect_no_lies(run_all(bases, 4));
}

// For every digit of every passage: the passage with that one digit changed, where it stood.
TEST(AnchorMutation, AOneDigitChangeIsNeverExactOrMoved) {
  std::size_t changes = 0, edited = 0;
  for (const Base& base : {fictional("harbour"), fictional("bridge")}) {
    for (const Appearance& anchor : base.anchors) {
      const std::u32string words = to_code_points(base.paragraphs[anchor.paragraph - 1]);
      for (std::uint32_t at = anchor.start; at < anchor.end; ++at) {
        if (words[at] < U'0' || words[at] > U'9') {
          continue;
        }
        std::vector<std::string> other = base.paragraphs;
        std::u32string changed = words;
        changed[at] = words[at] == U'9' ? U'8' : words[at] + 1;
        other[anchor.paragraph - 1] = to_utf8(changed);
        std::string lines;
        for (const std::string& paragraph : other) {
          lines += paragraph + "\n";
        }
        const AnchorFinding found = check_anchor(
            read_anchor_text(lines, base.text.source_id, tools::text_services()),
            anchor
        );
        EXPECT_TRUE(found.state == AnchorState::edited || found.state == AnchorState::lost)
            << base.name << ' ' << anchor.paragraph;
        ++changes;
        edited += found.state == AnchorState::edited ? 1u : 0u;
      }
    }
  }
  EXPECT_GE(changes, 50u);
  EXPECT_GE(edited * 10, changes * 9) << "an edit that small should be told from a loss";
}

}  // namespace
}  // namespace dateline::core
