// Every claim, once: the section that all others link to.
#include <algorithm>

#include "app/words/claim_text.hpp"
#include "app/words/date_words.hpp"
#include "app/words/relation_words.hpp"
#include "core/base/ranges.hpp"
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;
using core::ClaimIndex;

class ClaimEntry {
 public:
  ClaimEntry(Writer& html, ClaimIndex index)
      : html_(html),
        index_(index),
        claim_(html.claim(index)) {}

  void write() {
    html_.open_entry("article", "claim", claim_.id)
        .raw("<h4><a class=\"self\" href=\"#claim=")
        .text(claim_.id)
        .raw("\">")
        .claim_words(index_)
        .raw("</a></h4>");
    html_.ours_in("p", claim_.summary)
        .raw("<dl><dt>")
        .say(Word::speaker)
        .raw("<dd>")
        .speaker_link(claim_.actor);
    write_figures();
    write_said();
    write_happened();
    write_places();
    write_fact(Message::hedge, claim_.hedge);
    write_fact(Message::rests_on, claim_.basis);
    write_appearances();
    write_relations();
    write_answers();
    html_.raw("</dl></article>\n");
  }

 private:
  void write_figures() {
    if (claim_.figures.empty()) {
      return;
    }
    html_.raw("<dt>").say(Word::figure);
    for (const core::Figure& figure : claim_.figures) {
      html_.raw("<dd>").figure(figure);
      if (!figure.population.empty()) {
        html_.raw(", ").ours(figure.population);
      }
      if (const core::Scope* scope = core::find_scope(html_.story(), claim_, figure)) {
        html_.raw(", ").around(Word::scope, [&] { html_.ours(scope->label); });
      }
      html_.raw(", ").word(figure.kind);
      if (figure.as_of) {
        html_.raw(", ").around(Word::as_of, [&] { html_.short_date(*figure.as_of); });
      }
    }
  }

  void write_said() {
    html_.raw("<dt>").say(Message::said).raw("<dd>").date(claim_.said);
    if (claim_.said_where) {
      html_.raw(", ").around(Word::said_at, [&] { html_.place_link(*claim_.said_where); });
    }
    if (claim_.said_by_article) {
      html_.raw(" (").say(Word::day_not_given).raw(")");
    }
  }

  void write_happened() {
    if (!claim_.about && claim_.event.empty()) {
      return;
    }
    html_.raw("<dt>").word(claim_.status).raw("<dd>");
    if (claim_.about) {
      html_.date(*claim_.about);
    }
    if (!claim_.event.empty()) {
      html_.raw(claim_.about ? ": " : "").ours(claim_.event);
    }
  }

  void write_places() {
    html_.raw("<dt>").say(Message::place_as_claimed).raw("<dd>");
    if (claim_.places.empty()) {
      html_.say(Word::no_place);
    }
    for (const core::PlaceIndex& place : claim_.places) {
      html_.raw(&place == claim_.places.data() ? "" : ", ").place_link(place);
    }
  }

  void write_fact(Message label, const std::string& text) {
    if (!text.empty()) {
      html_.raw("<dt>").say(label).ours_in("dd", text);
    }
  }

  void write_appearances() {
    html_.raw("<dt>").say(Word::carried);
    for (const core::Appearance& appearance : claim_.appearances) {
      html_.raw("<dd>")
          .source_link(appearance.source)
          .raw(", ")
          .text(html_.words.spelt(Word::paragraph, {appearance.paragraph}));
      if (!appearance.quote.empty()) {
        write_quote(appearance);
      }
      if (!is_direct(appearance.relay)) {
        html_.raw("; ").around(Word::relayed, [&] { write_relay(appearance.relay); });
      }
      const std::string otherwise =
          app::own_words_text(html_.messages, html_.story(), index_, appearance);
      if (!otherwise.empty()) {
        html_.raw("<br>").say(Message::own_words).raw(": ").ours(otherwise);
      }
    }
  }

  // The speaker's own word, carried by the outlet alone: what a reader supposes where nothing is
  // said.
  bool is_direct(const std::vector<core::ActorIndex>& relay) const {
    return relay.size() < 2 || (relay.size() == 2 && relay.front() == claim_.actor);
  }

  void write_quote(const core::Appearance& appearance) {
    const std::string& language = html_.story().sources[appearance.source.value].language;
    html_.raw(": <q");
    if (app::language_of(language) != html_.words.language()) {
      html_.raw(" lang=\"").text(language).raw("\"");
    }
    html_.raw(">").text(appearance.quote).raw("</q>");
  }

  void write_relay(const std::vector<core::ActorIndex>& relay) {
    for (const core::ActorIndex& actor : relay) {
      html_.raw(&actor == relay.data() ? "" : " → ").name(html_.actor_short_name(actor));
    }
  }

  // Those of one name under it together, as a list of terms wants it.
  void write_relations() {
    std::vector<Message> named;
    const std::vector<std::uint32_t>& all = html_.story_index.relations[index_.value];
    for (const std::uint32_t first : all) {
      const Message name =
          app::relation_message(html_.story(), html_.story().relations[first], index_);
      if (core::contains(named, name)) {
        continue;
      }
      named.push_back(name);
      html_.raw("<dt>").say(name);
      for (const std::uint32_t number : all) {
        const core::Relation& relation = html_.story().relations[number];
        if (app::relation_message(html_.story(), relation, index_) == name) {
          write_relation(relation);
        }
      }
    }
  }

  void write_relation(const core::Relation& relation) {
    html_.raw("<dd>").claim_link(relation.from == index_ ? relation.to : relation.from);
    if (!relation.reason.empty()) {
      html_.raw(": ").ours(relation.reason);
    }
  }

  void write_answers() {
    if (claim_.answers.empty()) {
      return;
    }
    html_.raw("<dt>").say(Word::answers);
    for (const core::QuestionIndex question : claim_.answers) {
      html_.raw("<dd>").question_link(question);
    }
  }

  Writer& html_;
  ClaimIndex index_;
  const core::Claim& claim_;
};

}  // namespace

// Under the date as it was given: a claim of “by 18 October” is not put among those of the 18th.
void write_claims(Writer& html) {
  if (html.story_index.order.empty()) {
    return;
  }
  html.open_section("claims", html.words.text(Word::claims));
  const std::string* said = nullptr;
  for (const ClaimIndex index : html.story_index.order) {
    const core::EdtfDate& date = html.claim(index).said;
    if (said == nullptr || *said != date.text) {
      html.raw("<h3>").text(app::long_date(html.messages, date)).raw("</h3>\n");
    }
    said = &date.text;
    ClaimEntry(html, index).write();
  }
  html.raw("</section>\n");
}

}  // namespace dateline::page
