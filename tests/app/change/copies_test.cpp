// What a reader copies: the address of what is seen, the open claim with its own, and what is said
// once the clipboard has answered.
#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {
namespace {

TEST(Copies, AddressAndClaimGoToTheClipboard) {
  Driver driver = started(troops_world());
  driver.send(PlacePicked{driver.at("kursk-region")});
  driver.effects.clear();
  driver.send(LinkCopyAsked{});
  auto copied = driver.take<CopyText>();
  ASSERT_EQ(copied.size(), 1u);
  EXPECT_EQ(copied[0].text, "");
  EXPECT_TRUE(from_fragment(copied[0].fragment, driver.world).link == driver.state.link);
  driver.send(QuoteCopyAsked{});
  copied = driver.take<CopyText>();
  ASSERT_EQ(copied.size(), 1u);
  const core::Claim& claim = driver.world.story.claims[driver.state.link.claim->value];
  EXPECT_NE(copied[0].text.find(claim.summary), std::string::npos);
  EXPECT_NE(
      copied[0].text.find(driver.world.story.sources[claim.appearances[0].source.value].title),
      std::string::npos
  );
  EXPECT_EQ(from_fragment(copied[0].fragment, driver.world).link.claim, driver.state.link.claim);
}

TEST(Copies, AnAddressNamesTheClaimThatIsSeenThoughTheStoryOpensItByItself) {
  Driver driver = started(troops_world());
  driver.send(LinkCopyAsked{});
  const auto copied = driver.take<CopyText>();
  ASSERT_EQ(copied.size(), 1u);
  EXPECT_EQ(copied[0].fragment, "claim=blinken-8000-kursk&question=how-many");
  driver.send(ClaimClosed{});
  driver.send(LinkCopyAsked{});
  EXPECT_EQ(driver.take<CopyText>().at(0).fragment, "claim=none&question=how-many");
}

TEST(Copies, AQuotesAddressIsThatOfTheDayItWasCopiedFor) {
  Driver driver = started(troops_world());
  driver.arrive("claim=nis-1500-shipped&known=2024-10-26");
  driver.send(QuoteCopyAsked{});
  const auto copied = driver.take<CopyText>();
  ASSERT_EQ(copied.size(), 1u);
  const LinkState there = from_fragment(copied[0].fragment, driver.world).link;
  EXPECT_EQ(there.claim, driver.state.link.claim);
  EXPECT_EQ(there.known_on, driver.state.link.known_on);
}

TEST(Copies, AreToldOfWhenTheClipboardHasAnsweredAndNotBefore) {
  Driver driver = started(troops_world());
  const Messages& words = *driver.world.messages[0];
  driver.send(QuoteCopyAsked{});
  driver.send(LinkCopyAsked{});
  EXPECT_EQ(driver.state.notice.text, "") << "nobody knows yet";
  driver.send(CopyAnswered{Copied::claim, true});
  EXPECT_EQ(driver.state.notice.text, words.text(Message::notice_claim_copied));
  driver.send(CopyAnswered{Copied::link, true});
  EXPECT_EQ(driver.state.notice.text, words.text(Message::notice_link_copied));
  driver.send(CopyAnswered{Copied::link, false});
  EXPECT_EQ(driver.state.notice.text, words.text(Message::notice_not_copied));
}

}  // namespace
}  // namespace dateline::app
