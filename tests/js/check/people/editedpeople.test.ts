import {check} from '../../helpers/checked';

test('people are found by their line in any order, where lines are missing too', async() => {
    const lines = Array.from({length: 40}, (_, at) => (at % 7 === 3 ? '' : `u${at};Un;Une;u${at}@exemple.fr`));
    const {review} = await check(`username;lastname;firstname;email\n${lines.join('\n')}\n`);
    const wanted = new Map(review.people.map(({line}, index) => [line, index]));
    const asked = Array.from({length: 50}, (_, line) => line);
    for (const order of [asked, [...asked].reverse(), asked.map((line) => line * 17 % 50), [41, 2, 41, 3, 5, 4, 100, 6, -1, 7]]) {
        expect(order.map((line) => review.indexOf(line))).toEqual(order.map((line) => wanted.get(line) ?? -1));
    }
});
