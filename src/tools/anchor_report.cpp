// Judges every appearance, then words the verdicts.
#include "tools/anchor_report.hpp"

#include <algorithm>
#include <cstdio>

#include "core/base/json_text.hpp"
#include "core/base/text.hpp"

namespace dateline::tools {
namespace {

using core::AnchorState;

constexpr AnchorState kStates[] = {
    AnchorState::exact,
    AnchorState::moved,
    AnchorState::edited,
    AnchorState::lost,
    AnchorState::unchecked
};

std::string place_text(const core::PassagePlace& place) {
  return core::concat(
      {"paragraph ",
       std::to_string(place.paragraph),
       ", code points ",
       std::to_string(place.start),
       "–",
       std::to_string(place.end)}
  );
}

bool stands(AnchorState state) {
  return state == AnchorState::exact || state == AnchorState::moved;
}

bool same_place(const core::PassagePlace& a, const core::PassagePlace& b) {
  return a.paragraph == b.paragraph && a.start == b.start && a.end == b.end;
}

std::string note_of(const core::AnchorFinding& finding) {
  switch (finding.state) {
    case AnchorState::exact:
      return "";
    case AnchorState::moved:
      return "now in " + place_text(finding.place);
    case AnchorState::edited:
      return core::concat(
          {"about ", std::to_string(finding.percent_left), " % left in ", place_text(finding.place)}
      );
    case AnchorState::lost:
      if (finding.copies == 0) {
        return "the text does not have these words";
      }
      return core::concat(
          {"the words stand at ",
           std::to_string(finding.copies),
           " places, and none is surely the one"}
      );
    case AnchorState::unchecked:
      return "no fingerprint; run “dateline anchor”";
  }
  return "";
}

bool has_quote(
    const core::AnchorText& text,
    const core::PassagePlace& place,
    const std::string& quote
) {
  const auto found = core::find_phrase(text, quote, place.paragraph);
  return quote.empty() ||
         std::any_of(found.begin(), found.end(), [&](const core::PassagePlace& one) {
           return one.start >= place.start && one.end <= place.end;
         });
}

// A source's text made ready, or none.
struct SourceText {
  std::optional<core::AnchorText> text;
  bool same_document = false;
};

void judge(AnchorEntry& entry, const core::Appearance& appearance, const SourceText& source) {
  if (!source.text) {
    entry.note = "no text at hand is this source's";
    return;
  }
  entry.finding = core::check_anchor(*source.text, appearance);
  entry.note = note_of(entry.finding);
  if (!stands(entry.finding.state)) {
    return;
  }
  if (source.same_document && !same_place(entry.finding.place, entry.stood)) {
    entry.note = "the fingerprint is of other words, in " + place_text(entry.finding.place) +
                 "; run “dateline anchor”";
    entry.finding = {AnchorState::lost, {}, 0, entry.finding.copies};
    return;
  }
  entry.quote_missing = !has_quote(*source.text, entry.finding.place, appearance.quote);
  if (entry.quote_missing) {
    entry.note += core::concat(
        {entry.note.empty() ? "" : "; ", core::quoted(appearance.quote), " is not in the passage"}
    );
  }
}

std::vector<SourceText> source_texts(
    const core::Story& story,
    const std::vector<TextFile>& files,
    const std::vector<TextMatch>& matches,
    const core::TextServices& services
) {
  std::vector<SourceText> texts(story.sources.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!matches[i].file) {
      continue;
    }
    texts[i].text =
        core::read_anchor_text(files[*matches[i].file].lines, story.sources[i].id, services);
    texts[i].same_document = matches[i].same_document;
  }
  return texts;
}

void append_row(
    std::string& table,
    const std::string& source,
    const std::string& file,
    const StateCounts& counts
) {
  char row[256];
  std::snprintf(
      row,
      sizeof row,
      "%-24.64s %-32.64s %6zu %6zu %6zu %6zu %9zu\n",
      source.c_str(),
      file.c_str(),
      counts[0],
      counts[1],
      counts[2],
      counts[3],
      counts[4]
  );
  table += row;
}

std::string counts_as_json(const StateCounts& counts) {
  std::string json = "{";
  for (const AnchorState state : kStates) {
    const auto count = std::to_string(counts[static_cast<std::size_t>(state)]);
    json += core::concat({json.size() > 1 ? ", " : "", "\"", core::name_of(state), "\": ", count});
  }
  return json + "}";
}

std::string place_as_json(const core::PassagePlace& place) {
  return core::concat(
      {"{\"paragraph\": ",
       std::to_string(place.paragraph),
       ", \"start\": ",
       std::to_string(place.start),
       ", \"end\": ",
       std::to_string(place.end),
       "}"}
  );
}

std::string entry_as_json(const AnchorEntry& entry) {
  std::string json = "{\"claim\": " + core::json_string(entry.claim) +
                     ", \"source\": " + core::json_string(entry.source);
  json += core::concat(
      {", \"state\": \"",
       core::name_of(entry.finding.state),
       "\", \"stood\": ",
       place_as_json(entry.stood)}
  );
  const bool placed = stands(entry.finding.state) || entry.finding.state == AnchorState::edited;
  json += ", \"found\": " + (placed ? place_as_json(entry.finding.place) : "null");
  json += ", \"percent_left\": " + std::to_string(entry.finding.percent_left);
  json += core::concat({", \"quote_missing\": ", entry.quote_missing ? "true" : "false"});
  return json + ", \"note\": " + core::json_string(entry.note) + "}";
}

}  // namespace

bool AnchorReport::passes() const noexcept {
  const auto of = [this](AnchorState state) {
    return counts[static_cast<std::size_t>(state)];
  };
  return of(AnchorState::lost) == 0 && of(AnchorState::edited) == 0 &&
         std::none_of(entries.begin(), entries.end(), [](const AnchorEntry& entry) {
           return entry.quote_missing;
         });
}

AnchorReport check_anchors(
    const core::Story& story,
    const std::vector<TextFile>& files,
    const core::TextServices& services
) {
  const std::vector<TextMatch> matches = match_texts(story, files, services);
  const std::vector<SourceText> texts = source_texts(story, files, matches, services);
  AnchorReport report;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    report.sources.push_back(
        {story.sources[i].id, matches[i].file ? files[*matches[i].file].name : "", {}}
    );
  }
  for (const core::Claim& claim : story.claims) {
    for (const core::Appearance& appearance : claim.appearances) {
      const std::uint32_t source = appearance.source.value;
      AnchorEntry entry{
          claim.id,
          story.sources[source].id,
          {appearance.paragraph, appearance.start, appearance.end},
          {},
          {}
      };
      judge(entry, appearance, texts[source]);
      const auto state = static_cast<std::size_t>(entry.finding.state);
      ++report.counts[state];
      ++report.sources[source].counts[state];
      report.entries.push_back(std::move(entry));
    }
  }
  return report;
}

std::string anchors_as_text(const AnchorReport& report) {
  std::string text;
  for (const AnchorEntry& entry : report.entries) {
    if (entry.note.empty()) {
      continue;
    }
    text += core::concat(
        {entry.claim,
         " in ",
         entry.source,
         ": ",
         core::name_of(entry.finding.state),
         " (",
         place_text(entry.stood),
         "): ",
         entry.note,
         "\n"}
    );
  }
  text += core::concat(
      {text.empty() ? "" : "\n",
       "source                   text                              exact  moved edited   lost "
       "unchecked\n"}
  );
  for (const SourceCounts& source : report.sources) {
    append_row(text, source.source, source.file.empty() ? "(none)" : source.file, source.counts);
  }
  append_row(text, "all", "", report.counts);
  return text;
}

std::string anchors_as_json(const AnchorReport& report) {
  std::string json = "{\"counts\": " + counts_as_json(report.counts) + ", \"sources\": [";
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    const SourceCounts& source = report.sources[i];
    json += core::concat(
        {i == 0 ? "\n  " : ",\n  ",
         "{\"source\": ",
         core::json_string(source.source),
         ", \"file\": ",
         core::json_string(source.file),
         ", \"counts\": ",
         counts_as_json(source.counts),
         "}"}
    );
  }
  json += "], \"appearances\": [";
  for (std::size_t i = 0; i < report.entries.size(); ++i) {
    json += (i == 0 ? "\n  " : ",\n  ") + entry_as_json(report.entries[i]);
  }
  return json + "]}";
}

}  // namespace dateline::tools
