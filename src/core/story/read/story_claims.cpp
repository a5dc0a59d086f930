// Claims: one speaker's statement each, its dates and places, and where it stands in the sources.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8.hpp"
#include "core/story/read/story_figures.hpp"
#include "core/story/read/story_fingerprints.hpp"
#include "core/story/read/story_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kClaimKeys[] = {
    "id",
    "actor",
    "stance",
    "summary",
    "short",
    "said",
    "about",
    "figures",
    "topics",
    "answers",
    "hedge",
    "basis",
    "appearances"
};
constexpr std::string_view kSaidKeys[] = {"when", "where", "by_article"};
constexpr std::string_view kAboutKeys[] = {"when", "places", "status", "event"};
constexpr std::string_view kAppearanceKeys[] =
    {"source", "paragraph", "start", "end", "quote", "relay", "fingerprint", "words"};
constexpr std::string_view kOwnWordsKeys[] =
    {"actor", "stance", "summary", "short", "said", "about", "figures", "hedge", "basis"};
constexpr TextRule kSummary{280};
constexpr TextRule kShortText{48};
constexpr TextRule kQuote{80};

Said read_said(Reading& reading, NodeId node) {
  Fields fields(reading, node, kSaidKeys);
  Said said;
  said.when = fields.required_date("when");
  said.by_article = fields.flag("by_article");
  if (const auto where = fields.reference("where", reading.places)) {
    said.where = PlaceIndex{*where};
  }
  return said;
}

About read_about(Reading& reading, NodeId node) {
  Fields fields(reading, node, kAboutKeys);
  About about;
  about.when = fields.date("when");
  about.places = fields.references<PlaceIndex>("places", reading.places);
  about.status = fields.choice("status", kAboutStatusWords, AboutStatus::claimed);
  about.event = fields.text("event", {48});
  return about;
}

std::vector<Figure>
read_figures(Reading& reading, Fields& fields, const std::vector<QuestionIndex>& answers) {
  std::vector<Figure> figures;
  for (const NodeId figure : fields.items("figures")) {
    figures.push_back(read_figure(reading, figure, answers));
  }
  return figures;
}

std::optional<std::string> read_own_text(Fields& fields, std::string_view key, TextRule rule = {}) {
  return fields.has(key) ? std::optional(fields.text(key, rule)) : std::nullopt;
}

// A claim is never said after its source; the words of one source are of that source alone.
void check_own_day(Reading& reading, Fields& fields, const OwnWords& words, const Source& source) {
  if (!words.said || words.said->when.text.empty() || source.published.text.empty()) {
    return;
  }
  if (words.said->when.days.first <= source.published.days.last) {
    return;
  }
  reading.log.error(
      ProblemCode::inconsistent,
      fields.find("said"),
      concat(
          {"said ",
           words.said->when.text,
           ", after ",
           quoted(source.id),
           " was published (",
           source.published.text,
           ")"}
      ),
      "Mend the day, or the source."
  );
}

// What the source says otherwise: keys of the claim itself, in the same form.
std::shared_ptr<const OwnWords>
read_own_words(Reading& reading, Fields& appearance, const Claim& claim, const Source* source) {
  const NodeId node = appearance.find("words");
  if (node == kNoNode) {
    return nullptr;
  }
  Fields fields(reading, node, kOwnWordsKeys);
  OwnWords words;
  if (const auto actor = fields.reference("actor", reading.actors)) {
    words.actor = ActorIndex{*actor};
  }
  if (fields.has("stance")) {
    words.stance = fields.choice("stance", kStanceWords, claim.stance);
  }
  if (fields.has("summary")) {
    words.summary = fields.required_text("summary", kSummary);
  }
  words.short_text = read_own_text(fields, "short", kShortText);
  words.hedge = read_own_text(fields, "hedge");
  words.basis = read_own_text(fields, "basis");
  if (const NodeId said = fields.find("said"); said != kNoNode) {
    words.said = read_said(reading, said);
  }
  if (const NodeId about = fields.find("about"); about != kNoNode) {
    words.about = read_about(reading, about);
  }
  if (fields.has("figures")) {
    words.figures = read_figures(reading, fields, claim.answers);
  }
  if (source != nullptr) {
    check_own_day(reading, fields, words, *source);
  }
  return std::make_shared<const OwnWords>(std::move(words));
}

void check_passage(
    Reading& reading,
    Fields& fields,
    const Appearance& appearance,
    const Source& source
) {
  auto& log = reading.log;
  const std::size_t count = source.paragraph_lengths.size();
  if (appearance.paragraph < 1 || appearance.paragraph > count) {
    log.error(
        ProblemCode::bad_anchor,
        fields.find("paragraph"),
        concat(
            {"there is no paragraph ",
             std::to_string(appearance.paragraph),
             " among the ",
             std::to_string(count),
             " of ",
             quoted(source.id)}
        ),
        "Paragraphs count from 1."
    );
    return;
  }
  const std::uint32_t length = source.paragraph_lengths[appearance.paragraph - 1];
  if (appearance.end > length) {
    log.error(
        ProblemCode::bad_anchor,
        fields.find("end"),
        concat(
            {"the passage ends at ",
             std::to_string(appearance.end),
             ", the paragraph at ",
             std::to_string(length)}
        ),
        "Count code points from the start of the paragraph."
    );
  } else if (appearance.start >= appearance.end) {
    log.error(
        ProblemCode::bad_anchor,
        fields.find("start"),
        concat(
            {"the passage from ",
             std::to_string(appearance.start),
             " to ",
             std::to_string(appearance.end),
             " is empty"}
        ),
        "The start is before the end."
    );
  } else if (count_code_points(appearance.quote) > appearance.end - appearance.start) {
    log.error(
        ProblemCode::bad_anchor,
        fields.find("quote"),
        "the quote is longer than its passage",
        "The quote occurs within the passage."
    );
  }
}

void check_relay(
    Reading& reading,
    Fields& fields,
    const Appearance& appearance,
    const Claim& claim,
    bool actor_known
) {
  const ActorIndex speaker =
      appearance.words && appearance.words->actor ? *appearance.words->actor : claim.actor;
  const bool spoken = contains(appearance.relay, speaker);
  if (appearance.relay.empty() || spoken || !actor_known) {
    return;
  }
  reading.log.error(
      ProblemCode::inconsistent,
      fields.find("relay"),
      concat(
          {"the speaker ", quoted(reading.story.actors[speaker.value].id), " is not in the relay"}
      ),
      "Add the speaker: the relay runs from the origin to the outlet that carries the claim."
  );
}

// Nothing is printed before it is said.
void check_day(Reading& reading, NodeId claim_node, const Claim& claim, const Source& source) {
  if (claim.said.text.empty() || source.published.text.empty() ||
      claim.said.days.first <= source.published.days.last) {
    return;
  }
  const NodeId when = reading.tree.find(reading.tree.find(claim_node, "said"), "when");
  reading.log.error(
      ProblemCode::inconsistent,
      when,
      concat(
          {"said ",
           claim.said.text,
           ", after ",
           quoted(source.id),
           " was published (",
           source.published.text,
           ")"}
      ),
      "Mend the day, or the source."
  );
}

void read_appearance(
    Reading& reading,
    NodeId node,
    NodeId claim_node,
    Claim& claim,
    bool actor_known
) {
  Fields fields(reading, node, kAppearanceKeys);
  const auto source = fields.required_reference("source", reading.sources);
  const auto paragraph = fields.required_count("paragraph"), start = fields.required_count("start"),
             end = fields.required_count("end");
  Appearance appearance{
      SourceIndex{source.value_or(0)},
      paragraph.value_or(1),
      start.value_or(0),
      end.value_or(0),
      {},
      {}
  };
  appearance.quote = fields.text("quote", kQuote);
  appearance.relay = fields.references<ActorIndex>("relay", reading.actors);
  // asked here: the page’s own story has none, and goes without what reads them
  if (fields.has("fingerprint")) {
    appearance.fingerprint = read_fingerprint(reading, fields);
  }
  appearance.words =
      read_own_words(reading, fields, claim, source ? &reading.story.sources[*source] : nullptr);
  appearance.number = static_cast<std::uint32_t>(claim.appearances.size());
  check_relay(reading, fields, appearance, claim, actor_known);
  if (!source) {
    return;
  }
  if (paragraph && start && end) {
    check_passage(reading, fields, appearance, reading.story.sources[*source]);
  }
  if (!appearance.words || !appearance.words->said) {
    check_day(reading, claim_node, claim, reading.story.sources[*source]);
  }
  claim.appearances.push_back(std::move(appearance));
}

void read_appearances(Reading& reading, Fields& fields, Claim& claim, bool actor_known) {
  const NodeId list = fields.required("appearances");
  const std::vector<NodeId> items = fields.items("appearances");
  for (const NodeId node : items) {
    read_appearance(reading, node, fields.node(), claim, actor_known);
  }
  if (list != kNoNode && reading.tree.kind(list) == JsonKind::array && items.empty()) {
    reading.log.error(
        ProblemCode::bad_value,
        list,
        "a claim that appears in no source",
        "Add at least one appearance."
    );
  }
}

void read_topics(Reading& reading, Fields& fields, Claim& claim) {
  for (const NodeId node : fields.items("topics")) {
    auto topic = read_text(reading, node, {64});
    if (!topic) {
      continue;
    }
    if (!is_id(*topic)) {
      reading.log.error(
          ProblemCode::bad_value,
          node,
          concat({quoted(*topic), " is no topic"}),
          "Write a word of lower-case letters, digits and hyphens."
      );
    }
    claim.topics.push_back(std::move(*topic));
  }
}

Claim read_claim(Reading& reading, NodeId node) {
  Fields fields(reading, node, kClaimKeys);
  Claim claim;
  claim.id = fields.id();
  const auto actor = fields.required_reference("actor", reading.actors);
  claim.actor = ActorIndex{actor.value_or(0)};
  claim.stance = fields.required_choice("stance", kStanceWords, Stance::asserts);
  claim.summary = fields.required_text("summary", kSummary);
  claim.short_text = fields.text("short", kShortText);
  if (const NodeId said = fields.required("said"); said != kNoNode) {
    apply(read_said(reading, said), claim);
  }
  if (const NodeId about = fields.find("about"); about != kNoNode) {
    apply(read_about(reading, about), claim);
  }
  claim.answers = fields.references<QuestionIndex>("answers", reading.questions);
  claim.figures = read_figures(reading, fields, claim.answers);
  read_topics(reading, fields, claim);
  claim.hedge = fields.text("hedge");
  claim.basis = fields.text("basis");
  read_appearances(reading, fields, claim, actor.has_value());
  return claim;
}

}  // namespace

void read_claims(Reading& reading) {
  for (const NodeId node : reading.claims.nodes) {
    reading.story.claims.push_back(read_claim(reading, node));
  }
}

}  // namespace dateline::core
