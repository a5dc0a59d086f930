// Work is counted in bytes looked at, so that a slice takes about as long for every text.
#include "app/texts/texts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/anchors/anchor_hash.hpp"
#include "core/base/sha256.hpp"

namespace dateline::app {

namespace {

using core::AnchorState;

constexpr std::size_t kSlice = 400'000;  // bytes looked at in one slice
constexpr std::size_t kNormalising = 8;  // looks at each byte of a paragraph
// looks at each byte near a passage whose words are gone
constexpr std::size_t kEditedSearch = 24;
constexpr std::size_t kEach = 2'000;  // bytes' worth, of any step

std::uint32_t count_of(const AnchorCounts& counts, AnchorState state) noexcept {
  return counts[static_cast<std::size_t>(state)];
}

// How well a text fits: words that stand count before words of which a part is left.
std::uint64_t fit_of(const std::vector<core::AnchorFinding>& findings) noexcept {
  const AnchorCounts counts = count_states(findings);
  const std::uint64_t standing =
      count_of(counts, AnchorState::exact) + count_of(counts, AnchorState::moved);
  return standing << 32 | count_of(counts, AnchorState::edited);
}

// A paragraph a line, or why it cannot be read.
tl::expected<std::string, TextRefusal>
lines_of(const OfferedText& offered, const ReaderServices& services) {
  if (offered.refused) {
    return tl::unexpected(*offered.refused);
  }
  return read_dropped_text(offered.bytes, services.article_lines);
}

TextVerdict refusal_of(OfferedText offered, TextRefusal why) {
  return {std::move(offered.name), std::nullopt, why, offered.quiet};
}

}  // namespace

AnchorCounts count_states(const std::vector<core::AnchorFinding>& findings) noexcept {
  AnchorCounts counts{};
  for (const core::AnchorFinding& finding : findings) {
    ++counts[static_cast<std::size_t>(finding.state)];
  }
  return counts;
}

TextStore::TextStore(std::vector<core::AnchorsOfSource> anchors, ReaderServices services)
    : anchors_(std::move(anchors)),
      services_(services),
      at_hand_(anchors_.size()) {}

void TextStore::forget(core::SourceIndex source) {
  if (source.value < at_hand_.size()) {
    at_hand_[source.value].reset();
  }
}

const CheckedText* TextStore::find(core::SourceIndex source) const noexcept {
  if (source.value >= at_hand_.size() || !at_hand_[source.value]) {
    return nullptr;
  }
  return &*at_hand_[source.value];
}

core::AnchorFinding TextStore::finding(
    core::SourceIndex source,
    std::uint32_t claim,
    std::uint32_t number
) const noexcept {
  const CheckedText* const text = find(source);
  if (text == nullptr) {
    return {};
  }
  const std::vector<core::AnchorOfClaim>& slots = anchors_[source.value].anchors;
  for (std::size_t at = 0; at < slots.size(); ++at) {
    if (slots[at].claim == claim && slots[at].number == number) {
      return text->findings[at];
    }
  }
  return {};
}

std::optional<TextStore::Progress> TextStore::progress() const noexcept {
  if (!job_) {
    return std::nullopt;
  }
  Progress progress{job_->offered.name, 0, 0};
  for (const core::SourceIndex source : job_->sources) {
    const auto& anchors = anchors_[source.value].anchors;
    progress.all += static_cast<std::uint32_t>(anchors.size());
  }
  for (const auto& findings : job_->findings) {
    progress.done += static_cast<std::uint32_t>(findings.size());
  }
  return progress;
}

// Texts that lie here are offered as lines: the digest that told whose they are is of the file, so
// it is found again by its words.
TextStore TextStore::moved_to(std::vector<core::AnchorsOfSource> anchors) const {
  TextStore next(std::move(anchors), services_);
  for (const auto& text : at_hand_) {
    if (text) {
      next.offer({text->name, text->lines, std::nullopt, true});
    }
  }
  return next;
}

std::optional<TextVerdict> TextStore::advance(std::optional<core::SourceIndex> open) {
  if (!job_) {
    if (waiting_.empty()) {
      return std::nullopt;
    }
    if (auto refused = begin()) {
      return refused;
    }
  }
  std::size_t looked = 0;
  while (looked < kSlice && !done(*job_)) {
    looked += work(*job_);
  }
  if (!done(*job_)) {
    return std::nullopt;
  }
  return finish(open);
}

// Those that it may be the text of: the one whose digest it has, else all.
void TextStore::list_sources(Job& job) const {
  const std::string digest = core::sha256_text(job.offered.bytes);
  for (std::uint32_t i = 0; i < anchors_.size(); ++i) {
    if (anchors_[i].digest == digest) {
      job.sources = {core::SourceIndex{i}};
      job.same_document = true;
    }
  }
  if (job.same_document) {
    return;
  }
  for (std::uint32_t i = 0; i < anchors_.size(); ++i) {
    job.sources.push_back(core::SourceIndex{i});
  }
}

// Takes the next text up. A verdict when it is refused at once.
std::optional<TextVerdict> TextStore::begin() {
  Job job{};
  job.offered = std::move(waiting_.front());
  waiting_.erase(waiting_.begin());
  auto lines = lines_of(job.offered, services_);
  if (!lines) {
    return refusal_of(std::move(job.offered), lines.error());
  }
  list_sources(job);
  job.offered.bytes.clear();
  job.lines = std::move(*lines);
  for (const std::string_view paragraph : core::split_paragraphs(job.lines)) {
    job.paragraphs.emplace_back(paragraph);
  }
  job.text.services = services_.text;
  job_ = std::move(job);
  return std::nullopt;
}

// One step; the bytes it looked at.
std::size_t TextStore::work(Job& job) {
  if (job.ready < job.paragraphs.size()) {
    const std::string& paragraph = job.paragraphs[job.ready++];
    job.text.paragraphs.push_back(core::normalise_passage(paragraph, services_.text));
    return paragraph.size() * kNormalising + kEach;
  }
  const core::AnchorsOfSource& source = anchors_[job.sources[job.at].value];
  if (job.text.source_id != source.id) {
    job.text.source_id = source.id;
    job.text.marks.clear();
    job.findings.emplace_back();
  }
  if (job.text.marks.size() < job.text.paragraphs.size()) {
    const auto& paragraph = job.text.paragraphs[job.text.marks.size()].text;
    job.text.marks.push_back(core::paragraph_mark(source.id, paragraph));
    return paragraph.size() * kNormalising + kEach;
  }
  return check_next(job);
}

std::size_t TextStore::check_next(Job& job) {
  const std::vector<core::AnchorOfClaim>& slots = anchors_[job.sources[job.at].value].anchors;
  auto& findings = job.findings.back();
  if (findings.size() == slots.size()) {
    ++job.at;
    return kEach;
  }
  findings.push_back(core::check_anchor(job.text, slots[findings.size()].appearance));
  const std::size_t looked = job.lines.size() + kEach;
  const AnchorState state = findings.back().state;
  const bool searched = state == AnchorState::edited || state == AnchorState::lost;
  if (!searched) {
    return looked;
  }
  return looked + std::min(job.lines.size(), kMostLineBytes) * kEditedSearch / 4;
}

// The position in `sources` of the one it fits best, the open one where several fit alike; none
// where it fits none at all.
std::optional<std::size_t>
TextStore::best_of(const Job& job, std::optional<core::SourceIndex> open) const {
  std::optional<std::size_t> best;
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < job.sources.size(); ++i) {
    const std::uint64_t fit = fit_of(job.findings[i]);
    const bool fits = fit > 0 || job.same_document;
    if (fit < most || !fits) {
      continue;
    }
    if (!best || fit > most || open == job.sources[i]) {
      best = i;
    }
    most = fit;
  }
  return best;
}

TextVerdict TextStore::finish(std::optional<core::SourceIndex> open) {
  Job job = std::move(*job_);
  job_.reset();
  const auto best = best_of(job, open);
  if (!best) {
    return refusal_of(std::move(job.offered), TextRefusal::of_none);
  }
  const core::SourceIndex source = job.sources[*best];
  CheckedText& text = at_hand_[source.value].emplace();
  text.name = job.offered.name;
  text.same_document = job.same_document;
  text.lines = std::move(job.lines);
  text.paragraphs = std::move(job.paragraphs);
  text.findings = std::move(job.findings[*best]);
  text.counts = count_states(text.findings);
  return {std::move(job.offered.name), source, {}, job.offered.quiet};
}

}  // namespace dateline::app
