// Judging anchors: the same words first, then the same place with other words, then nothing.
#include "core/anchors/anchor.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/anchors/anchor_hash.hpp"
#include "core/anchors/anchor_sketch.hpp"
#include "core/base/ranges.hpp"

namespace dateline::core {
namespace {

// Fewer code points than this may stand anywhere by chance: such words have moved only if a
// neighbour came along.
constexpr std::uint32_t kDistinctiveLength = 24;
constexpr double kLeastLeft = 0.40;

// In code points of a paragraph in normal form.
struct Window {
  std::uint32_t paragraph = 1;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

PassagePlace raw_place(const AnchorText& text, const Window& window) {
  const auto& raw = text.paragraphs[window.paragraph - 1].raw;
  return {window.paragraph, raw[window.start].start, raw[window.end - 1].end};
}

std::vector<Window> same_words(const AnchorText& text, const Fingerprint& fingerprint) {
  std::vector<Window> found;
  for (std::uint32_t i = 0; i < text.paragraphs.size(); ++i) {
    const std::u32string_view paragraph = text.paragraphs[i].text;
    for (const std::uint32_t at :
         windows_with_hash(paragraph, fingerprint.length, fingerprint.rolling)) {
      const auto words = paragraph.substr(at, fingerprint.length);
      if (passage_digest(text.source_id, words) == fingerprint.digest) {
        found.push_back({i + 1, at, at + fingerprint.length});
      }
    }
  }
  return found;
}

std::optional<std::uint32_t> mark_of_paragraph(const AnchorText& text, std::size_t number) {
  if (number < 1 || number > text.marks.size()) {
    return std::nullopt;
  }
  return text.marks[number - 1];
}

// How many of the two neighbours are still the paragraph's.
int neighbours_kept(
    const AnchorText& text,
    const Fingerprint& fingerprint,
    std::uint32_t paragraph
) {
  const int before = mark_of_paragraph(text, paragraph - 1) == fingerprint.before ? 1 : 0;
  const int after = mark_of_paragraph(text, paragraph + 1) == fingerprint.after ? 1 : 0;
  return before + after;
}

// The copy where the passage stood, unless another one has kept more of its neighbours: then words
// that look the same have taken its place.
std::optional<Window> still_in_place(
    const AnchorText& text,
    const Appearance& appearance,
    const std::vector<Window>& copies
) {
  const Fingerprint& fingerprint = *appearance.fingerprint;
  const auto stood = std::find_if(copies.begin(), copies.end(), [&](const Window& copy) {
    return copy.paragraph == appearance.paragraph && copy.start == fingerprint.at;
  });
  if (stood == copies.end()) {
    return std::nullopt;
  }
  const int kept = neighbours_kept(text, fingerprint, stood->paragraph);
  const bool outdone = any_of(copies, [&](const Window& copy) {
    return neighbours_kept(text, fingerprint, copy.paragraph) > kept;
  });
  return outdone ? std::nullopt : std::optional(*stood);
}

// The one copy that is surely meant.
std::optional<Window> surely_meant(
    const AnchorText& text,
    const Fingerprint& fingerprint,
    const std::vector<Window>& copies
) {
  if (copies.size() < fingerprint.copies) {
    return std::nullopt;
  }
  std::optional<Window> best;
  int most = -1;
  bool tied = false;
  for (const Window& copy : copies) {
    const int kept = neighbours_kept(text, fingerprint, copy.paragraph);
    tied = kept == most || (tied && kept < most);
    if (kept > most) {
      best = copy;
    }
    most = std::max(most, kept);
  }
  const bool distinctive = fingerprint.length >= kDistinctiveLength && fingerprint.copies == 1;
  return tied || (most == 0 && !distinctive) ? std::nullopt : best;
}

// The paragraphs where the passage may have been edited, each once, nearest to where it stood
// first.
std::vector<std::uint32_t>
likely_paragraphs(const AnchorText& text, const Fingerprint& fingerprint, std::uint32_t stood) {
  std::vector<std::uint32_t> likely;
  const auto count = static_cast<std::uint32_t>(text.paragraphs.size());
  for (std::uint32_t number = 1; number <= count; ++number) {
    const bool near = number + 1 >= stood && number <= stood + 1;
    const bool after =
        fingerprint.before && mark_of_paragraph(text, number - 1) == fingerprint.before;
    const bool before =
        fingerprint.after && mark_of_paragraph(text, number + 1) == fingerprint.after;
    if (near || after || before) {
      likely.push_back(number);
    }
  }
  const auto distance = [stood](std::uint32_t number) {
    return number > stood ? number - stood : stood - number;
  };
  std::stable_sort(likely.begin(), likely.end(), [&](std::uint32_t a, std::uint32_t b) {
    return distance(a) < distance(b);
  });
  return likely;
}

struct Remains {
  Window window;
  double left = 0;
};

// The run of words, about as long as the passage was, that holds most of it.
Remains best_remains(const AnchorText& text, const Fingerprint& fingerprint, std::uint32_t number) {
  const auto pairs = word_pairs(text.paragraphs[number - 1].text, text.source_id);
  const std::uint32_t reach = fingerprint.length + fingerprint.length / 8;
  Remains best;
  for (std::size_t first = 0, last = 0; first < pairs.size(); ++first) {
    while (last < pairs.size() && pairs[last].end <= pairs[first].start + reach) {
      ++last;
    }
    if (last <= first) {
      continue;
    }
    const double left =
        part_left(fingerprint.sketch, std::span(pairs).subspan(first, last - first));
    if (left > best.left) {
      best = {{number, pairs[first].start, pairs[last - 1].end}, left};
    }
  }
  return best;
}

AnchorFinding
judge_remains(const AnchorText& text, const Fingerprint& fingerprint, std::uint32_t stood) {
  Remains best;
  for (const std::uint32_t number : likely_paragraphs(text, fingerprint, stood)) {
    const Remains remains = best_remains(text, fingerprint, number);
    if (remains.left > best.left) {
      best = remains;
    }
  }
  if (best.left < kLeastLeft) {
    return {AnchorState::lost, {}, 0, 0};
  }
  const auto percent = static_cast<std::uint32_t>(std::lround(100 * best.left));
  const PassagePlace place = raw_place(text, best.window);
  return {AnchorState::edited, place, std::min(percent, 99u), 0};
}

// The passage's code points in normal form, without a space at either end.
std::optional<Window> normal_window(const AnchorText& text, PassagePlace place) {
  if (place.paragraph < 1 || place.paragraph > text.paragraphs.size()) {
    return std::nullopt;
  }
  const PassageText& paragraph = text.paragraphs[place.paragraph - 1];
  if (place.start >= place.end || place.end > paragraph.raw_length) {
    return std::nullopt;
  }
  std::uint32_t start = 0;
  auto end = static_cast<std::uint32_t>(paragraph.text.size());
  while (start < end && paragraph.raw[start].end <= place.start) {
    ++start;
  }
  while (end > start && paragraph.raw[end - 1].start >= place.end) {
    --end;
  }
  while (start < end && paragraph.text[start] == U' ') {
    ++start;
  }
  while (end > start && paragraph.text[end - 1] == U' ') {
    --end;
  }
  return start < end ? std::optional(Window{place.paragraph, start, end}) : std::nullopt;
}

}  // namespace

AnchorText
read_anchor_text(std::string_view text, std::string_view source_id, const TextServices& services) {
  AnchorText made{std::string(source_id), services, {}, {}};
  for (const std::string_view paragraph : split_paragraphs(text)) {
    made.paragraphs.push_back(normalise_passage(paragraph, services));
    made.marks.push_back(paragraph_mark(source_id, made.paragraphs.back().text));
  }
  return made;
}

AnchorFinding check_anchor(const AnchorText& text, const Appearance& appearance) {
  if (!appearance.fingerprint) {
    return {};
  }
  const Fingerprint& fingerprint = *appearance.fingerprint;
  const std::vector<Window> copies = same_words(text, fingerprint);
  const auto count = static_cast<std::uint32_t>(copies.size());
  if (const auto stood = still_in_place(text, appearance, copies)) {
    return {AnchorState::exact, raw_place(text, *stood), 100, count};
  }
  if (const auto meant = surely_meant(text, fingerprint, copies)) {
    return {AnchorState::moved, raw_place(text, *meant), 100, count};
  }
  if (count > 0) {
    return {AnchorState::lost, {}, 0, count};
  }
  return judge_remains(text, fingerprint, appearance.paragraph);
}

std::optional<Fingerprint> make_fingerprint(const AnchorText& text, PassagePlace place) {
  const auto window = normal_window(text, place);
  if (!window) {
    return std::nullopt;
  }
  const std::u32string_view paragraph = text.paragraphs[place.paragraph - 1].text;
  const auto words = paragraph.substr(window->start, window->end - window->start);
  Fingerprint made;
  made.at = window->start;
  made.length = window->end - window->start;
  made.rolling = rolling_hash(words);
  made.digest = passage_digest(text.source_id, words);
  made.before = mark_of_paragraph(text, place.paragraph - 1);
  made.after = mark_of_paragraph(text, place.paragraph + 1);
  made.copies = static_cast<std::uint32_t>(same_words(text, made).size());
  made.sketch = sketch_of(word_pairs(words, text.source_id));
  return made;
}

std::vector<PassagePlace>
find_phrase(const AnchorText& text, std::string_view phrase, std::uint32_t only) {
  constexpr std::string_view kGap = "…";
  const std::size_t gap = phrase.find(kGap);
  const std::u32string first = normalise_passage(phrase.substr(0, gap), text.services).text;
  std::u32string last;
  if (gap != phrase.npos) {
    last = normalise_passage(phrase.substr(gap + kGap.size()), text.services).text;
  }
  std::vector<PassagePlace> found;
  if (first.empty()) {
    return found;
  }
  for (std::uint32_t i = 0; i < text.paragraphs.size(); ++i) {
    const std::u32string& paragraph = text.paragraphs[i].text;
    if (only != 0 && only != i + 1) {
      continue;
    }
    for (std::size_t at = paragraph.find(first); at != paragraph.npos;
         at = paragraph.find(first, at + 1)) {
      const std::size_t tail = paragraph.find(last, at + first.size());
      if (tail == paragraph.npos) {
        break;
      }
      const auto start = static_cast<std::uint32_t>(at);
      const auto end = static_cast<std::uint32_t>(tail + last.size());
      found.push_back(raw_place(text, {i + 1, start, end}));
    }
  }
  return found;
}

const char* name_of(AnchorState state) noexcept {
  switch (state) {
    case AnchorState::exact:
      return "exact";
    case AnchorState::moved:
      return "moved";
    case AnchorState::edited:
      return "edited";
    case AnchorState::lost:
      return "lost";
    case AnchorState::unchecked:
      return "unchecked";
  }
  return "";
}

}  // namespace dateline::core
