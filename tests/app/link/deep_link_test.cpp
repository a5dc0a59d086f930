// State as a URL fragment and back: nothing is lost, nothing is trusted.
#include "app/link/deep_link.hpp"

#include <cmath>
#include <limits>
#include <map>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

// Every state that a reader can reach is a link, and the link gives it back.
void walk(World world, std::uint32_t seed, int steps) {
  Driver driver = started(std::move(world));
  Chance chance(seed);
  std::map<std::string, LinkState> seen;
  for (int i = 0; i < steps; ++i) {
    const Event event = chance.event(driver.world, driver.state.now_ms);
    driver.send(event);
    const std::string text = to_fragment(driver.state.link, driver.world);
    const ReadLink read = from_fragment(text, driver.world);
    const LinkState written = nameable(driver.state.link, default_link(driver.world), driver.world);
    ASSERT_TRUE(nameable(read.link, default_link(driver.world), driver.world) == written)
        << "step " << i << " event " << event.index() << " " << text;
    ASSERT_TRUE(read.dropped.empty()) << text << ": " << read.dropped.front();
    const auto known = seen.emplace(text, written);
    ASSERT_TRUE(known.first->second == written) << "two states are written " << text;
    ASSERT_LE(text.size(), kMaxFragmentBytes);
    driver.effects.clear();
  }
  EXPECT_GT(seen.size(), static_cast<std::size_t>(steps / 10));
}

TEST(DeepLink, GivesBackEveryStateOfAWalkThroughTheGoodStory) {
  walk(good_world(), 1, 6000);
}
TEST(DeepLink, GivesBackEveryStateOfAWalkThroughTheRealStory) {
  walk(troops_world(), 2, 6000);
}

TEST(DeepLink, IsEmptyForTheDefaultState) {
  const World world = troops_world();
  EXPECT_EQ(to_fragment(default_link(world), world), "");
  for (const char* empty : {"", "#", "&", "&&", "#&"}) {
    const ReadLink read = from_fragment(empty, world);
    EXPECT_TRUE(read.link == default_link(world)) << empty;
    EXPECT_TRUE(read.dropped.empty()) << empty;
  }
  EXPECT_EQ(default_link(world).claim, core::find_claim(world.story, "blinken-8000-kursk"));
}

TEST(DeepLink, SaysNoneWhereNothingIsOpen) {
  const World world = troops_world();
  LinkState link = default_link(world);
  link.claim.reset();
  link.question.reset();
  link.stances = 0;
  EXPECT_EQ(to_fragment(link, world), "claim=none&question=none&stance=none");
  EXPECT_TRUE(from_fragment("#claim=none&question=none&stance=none", world).link == link);
}

TEST(DeepLink, CarriesEveryFilter) {
  const World world = troops_world();
  const ReadLink read = from_fragment(
      "view=figures&speaker=blinken&answers=how-many&figures=estimate,planned&relation=disputed&"
      "country=US&q=%D0%9A%D1%83%D1%80%D1%81%D1%8C%D0%BA%26",
      world
  );
  EXPECT_TRUE(read.dropped.empty()) << read.dropped.front();
  EXPECT_EQ(read.link.view, View::figures);
  EXPECT_EQ(read.link.tab, ListTab::speakers) << "where the speaker picked is found";
  EXPECT_EQ(
      read.link.figures,
      1u << static_cast<unsigned>(core::FigureKind::estimate) |
          1u << static_cast<unsigned>(core::FigureKind::planned)
  );
  EXPECT_EQ(read.link.relations, core::kDisputed);
  EXPECT_EQ(core::country_code(read.link.country), "US");
  EXPECT_EQ(read.link.query, "Курськ&");
  EXPECT_TRUE(from_fragment(to_fragment(read.link, world), world).link == read.link);
}

TEST(DeepLink, CarriesWhatPlacesMeanAndWhoSpeaks) {
  const World world = troops_world();
  const std::string text =
      "claim=none&place=ukraine&place-parts=without&places=said&speaker=united-states&speaker-"
      "parts=without&through=bbc&kind=official,outlet&status=on-record,planned";
  const ReadLink read = from_fragment(text, world);
  EXPECT_TRUE(read.dropped.empty());
  EXPECT_TRUE(read.link.place_alone && read.link.speaker_alone);
  EXPECT_EQ(read.link.place_tie, core::PlaceTie::said_at);
  EXPECT_EQ(read.link.relay, core::find_actor(world.story, "bbc"));
  EXPECT_EQ(read.link.speaker_kinds, 0b101);
  EXPECT_EQ(read.link.statuses, 0b110);
  EXPECT_EQ(to_fragment(read.link, world), text);
  EXPECT_EQ(
      to_fragment(from_fragment("claim=none&off-map=only", world).link, world),
      "claim=none&off-map=only"
  );
}

TEST(DeepLink, OpensWhatLiesOffTheMapAmongThePlaces) {
  const World world = good_world();
  EXPECT_EQ(from_fragment("off-map=only", world).link.tab, ListTab::places);
}

TEST(DeepLink, NamesEachFilterThatIsNoneOfTheStorys) {
  const World world = troops_world();
  for (const char* bad :
       {"view=globe",
        "speaker=nobody",
        "answers=why",
        "figures=guess",
        "relation=hates",
        "country=ZZ",
        "country=usa",
        "q=%FF",
        "q=%00a",
        "tab=maps",
        "places=near",
        "place-parts=some",
        "speaker-parts=",
        "off-map=yes",
        "through=pigeon",
        "kind=spy",
        "status=true"}) {
    const ReadLink read = from_fragment(bad, world);
    ASSERT_EQ(read.dropped.size(), 1u) << bad;
    EXPECT_TRUE(read.link == default_link(world)) << bad;
  }
  EXPECT_EQ(from_fragment("q=" + std::string(kMaxQueryBytes + 1, 'a'), world).dropped.size(), 1u);
}

TEST(DeepLink, ReadsTheExampleOfTheContract) {
  const World world = troops_world();
  const std::string text =
      "place=kursk-region&stance=asserts,denies&said=2024-10-18/"
      "2024-10-26&known=2024-10-26&map=5.250/51.730/36.190";
  const ReadLink read = from_fragment("#" + text, world);
  EXPECT_TRUE(read.dropped.empty());
  EXPECT_EQ(read.link.place, core::find_place(world.story, "kursk-region"));
  EXPECT_EQ(read.link.stances, 0b100001);
  EXPECT_EQ(read.link.said.first, core::to_day({2024, 10, 18}));
  EXPECT_EQ(read.link.said.last, core::to_day({2024, 10, 26}));
  EXPECT_EQ(read.link.known_on, core::to_day({2024, 10, 26}));
  EXPECT_EQ(read.link.camera, (core::Camera{{36.19, 51.73}, 5.25, world.overview}));
  EXPECT_EQ(to_fragment(read.link, world), text);
}

TEST(DeepLink, ReadsWindowsOfDaysAndWhatIsNew) {
  const World world = troops_world();
  const std::string windows = "said=../2024-10-20&happened=2024-10-08/..&perhaps=1";
  const ReadLink read = from_fragment(windows, world);
  EXPECT_TRUE(read.dropped.empty());
  EXPECT_EQ(read.link.said, (core::DayRange{core::kBeforeAll, core::to_day({2024, 10, 20})}));
  EXPECT_EQ(read.link.happened, (core::DayRange{core::to_day({2024, 10, 8}), core::kAfterAll}));
  EXPECT_TRUE(read.link.perhaps);
  EXPECT_EQ(to_fragment(read.link, world), windows);
  const LinkState news = from_fragment("new=2024-10-18/2024-10-26", world).link;
  EXPECT_EQ(news.since, core::to_day({2024, 10, 18}));
  EXPECT_EQ(news.known_on, core::to_day({2024, 10, 26}));
  EXPECT_EQ(to_fragment(news, world), "new=2024-10-18/2024-10-26");
  const LinkState open = from_fragment("new=2024-10-18/..", world).link;
  EXPECT_TRUE(open.since && !open.known_on);
  EXPECT_EQ(to_fragment(open, world), "new=2024-10-18/..");
}

TEST(DeepLink, ReadsPercentEncoding) {
  const World world = troops_world();
  const LinkState plain =
      from_fragment("stance=asserts,denies&said=2024-10-18/2024-10-26", world).link;
  EXPECT_TRUE(
      from_fragment("st%61nce=asserts%2Cdenies&said=2024-10-18%2f2024-10-26", world).link == plain
  );
  // What is no escape stands for itself, and so is no id.
  for (const char* broken :
       {"place=%", "place=%4", "place=%zz", "place=kursk%-region", "place=kursk-region%00"}) {
    const ReadLink read = from_fragment(broken, world);
    EXPECT_FALSE(read.link.place) << broken;
    EXPECT_EQ(read.dropped.size(), 1u) << broken;
  }
}

struct Bad {
  const char* part;
  const char* named;  // in what the reader is told
};

TEST(DeepLink, NamesWhatItCannotUseAndTakesTheRest) {
  const World world = troops_world();
  const Bad bads[] = {
      {"place=atlantis", "atlantis"},
      {"claim=nobody", "nobody"},
      {"source=", "source"},
      {"question=why", "why"},
      {"tab=maps", "maps"},
      {"stance=asserts,shouts", "stance"},
      {"stance=", "stance"},
      {"said=2024-02-30/2024-03-01", "2024-02-30"},
      {"said=2024-10-26/2024-10-18", "said"},
      {"said=soon", "soon"},
      {"happened=soon", "happened"},
      {"perhaps=2", "perhaps"},
      {"new=../2024-10-26", "new"},
      {"new=2024-10-26/2024-10-18", "new"},
      {"new=2024-10-20/2024-10-20", "no article is new"},
      {"new=2024-12-01/..", "2024-12-01"},
      {"known=2024-13-01", "2024-13-01"},
      {"known=2024-10-01/..", "known"},
      {"map=5/91/0", "5/91/0"},
      {"map=5/0/181", "map"},
      {"map=-1/0/0", "map"},
      {"map=19/0/0", "map"},
      {"map=5/0", "map"},
      {"map=5/0/0/0", "map"},
      {"map=nan/0/0", "map"},
      {"map=5/inf/0", "map"},
      {"map=1e1/0/0", "map"},
      {"map=0x5/0/0", "map"},
      {"map= 5/0/0", "map"},
      {"map=//", "map"},
      {"map=5./0/0", "map"},
      {"map=+5/0/0", "map"},
      {"map=5/0/99999999999999999999999999999999999", "map"},
      {"utm_source=paper", "utm_source"},
      {":~:text=troops", ":~:text"},
      {"section-2", "section-2"},
      {"\xff\xfe=\x01", "?"}
  };
  for (const Bad& bad : bads) {
    const ReadLink read =
        from_fragment("tab=sources&" + std::string(bad.part) + "&known=2024-10-26", world);
    ASSERT_EQ(read.dropped.size(), 1u) << bad.part;
    EXPECT_NE(read.dropped[0].find(bad.named), std::string::npos) << read.dropped[0];
    LinkState rest = default_link(world);
    rest.tab = ListTab::sources;
    rest.known_on = core::to_day({2024, 10, 26});
    EXPECT_TRUE(read.link == rest) << bad.part;
  }
}

TEST(DeepLink, StaysShortWhateverComes) {
  const World world = troops_world();
  std::string many = "tab=sources";
  for (int i = 0; i < 1000; ++i) {
    many += "&k=";
  }
  const ReadLink keys = from_fragment(many, world);
  EXPECT_EQ(keys.link.tab, ListTab::sources);
  EXPECT_EQ(keys.dropped.size(), 8u);

  const ReadLink megabyte = from_fragment("tab=sources&place=" + std::string(1u << 20, 'x'), world);
  EXPECT_TRUE(megabyte.link == default_link(world));
  ASSERT_EQ(megabyte.dropped.size(), 1u);
  EXPECT_LT(megabyte.dropped[0].size(), 100u);

  const ReadLink name = from_fragment("place=" + std::string(4000, 'x'), world);
  ASSERT_EQ(name.dropped.size(), 1u);
  EXPECT_LT(name.dropped[0].size(), 100u);
}

TEST(DeepLink, SurvivesEveryByteAnywhere) {
  const World world = good_world();
  const std::string text =
      "claim=institute-launched&place=tromso&stance=asserts&said=2031-05-01/"
      "2031-05-09&known=2031-05-09&map=5.250/51.730/36.190";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (int byte = 0; byte < 256; byte += 5) {
      std::string broken = text;
      broken[at] = static_cast<char>(byte);
      const ReadLink read = from_fragment(broken, world);
      ASSERT_LT(read.link.claim.value_or(core::ClaimIndex{}).value, world.story.claims.size());
      const core::Camera camera = read.link.camera.value_or(core::Camera{});
      ASSERT_TRUE(
          std::isfinite(camera.zoom) && std::isfinite(camera.centre.lat) &&
          std::isfinite(camera.centre.lng)
      );
      ASSERT_TRUE(from_fragment(to_fragment(read.link, world), world).link == read.link) << broken;
    }
  }
}

TEST(DeepLink, KeepsTheCameraToLessThanHalfAPixel) {
  Chance chance(3);
  for (int i = 0; i < 5000; ++i) {
    const core::Camera camera{
        {chance.between(-180, 180), chance.between(-85, 85)},
        chance.between(0, 18)
    };
    const core::Camera kept = as_linked(camera);
    ASSERT_TRUE(as_linked(kept) == kept);
    const double scale = core::pixels_per_plane(camera.zoom);
    const core::PlanePoint a = core::project(camera.centre), b = core::project(kept.centre);
    ASSERT_LT(
        std::hypot(a.x - b.x, (a.y - b.y) * std::cos(camera.centre.lat * 0.017453)) * scale,
        0.5
    ) << camera.zoom;
    ASSERT_LT(std::abs(camera.zoom - kept.zoom), 0.00051);
  }
}

TEST(DeepLink, WritesNoMinusBeforeNothing) {
  const World world = good_world();
  LinkState link = default_link(world);
  link.camera = core::Camera{{-0.00001, -0.0}, 3};
  EXPECT_EQ(to_fragment(link, world), "map=3.000/0.00/0.00");
}

TEST(DeepLink, SaysThatARestIsNotReadBeforeAllElse) {
  const World world = troops_world();
  std::string many;
  for (std::size_t part = 0; part < kMaxFragmentKeys; ++part) {
    many += "k=1&";
  }
  const auto read = from_fragment(many + "view=figures", world);
  ASSERT_FALSE(read.dropped.empty());
  EXPECT_EQ(read.dropped.front(), "more than 32 parts");
  const std::string separators(2 * kMaxFragmentKeys, '&');
  EXPECT_EQ(from_fragment(separators + "view=figures", world).link.view, View::figures);
}

}  // namespace
}  // namespace dateline::app
