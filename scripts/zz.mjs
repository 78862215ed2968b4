import { launch } from './browser.mjs'; import { serve } from './serve.mjs';
const s=await serve(); const b=await launch(); const acc={}; const N=12; let sd=0;
for(let i=0;i<N;i++){ const ctx=await b.createBrowserContext(); const p=await ctx.newPage(); const cdp=await p.createCDPSession(); await cdp.send('Performance.enable',{timeDomain:'threadTicks'});
 await p.evaluateOnNewDocument(()=>{customElements.whenDefined('take-stock').then(()=>{const e=document.querySelector('take-stock'); e.layout='section'; e.begin()})});
 await p.tracing.start({categories:['toplevel','devtools.timeline','v8','disabled-by-default-v8.compile']});
 await p.goto(s.url+'/self-review.html',{waitUntil:'networkidle0'}); await new Promise(r=>setTimeout(r,150));
 const m=Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(x=>[x.name,x.value])); sd+=m.ScriptDuration;
 const tr=JSON.parse(Buffer.from(await p.tracing.stop()).toString()).traceEvents; const main=tr.find(e=>e.name==='EvaluateScript'||e.name==='v8.evaluateModule'||e.name==='v8.compileModule'); const own=tr.filter(e=>e.ph==='X'&&e.pid===main.pid&&e.tid===main.tid).sort((a,b)=>a.ts-b.ts||b.dur-a.dur); const st=[]; for(const e of own){e.own=e.tdur??e.dur; while(st.length&&st.at(-1).ts+st.at(-1).dur<=e.ts) st.pop(); if(st.length) st.at(-1).own-=e.tdur??e.dur; st.push(e)} for(const e of own){ const u=e.args?.fileName||e.args?.data?.url||''; const k=e.name+' '+String(u).split('/').pop(); acc[k]=(acc[k]??0)+e.own/1000/N }
 await ctx.close(); }
console.log('ScriptDuration ms',(sd*1000/N).toFixed(2)); for(const [k,v] of Object.entries(acc).sort((a,b)=>b[1]-a[1]).slice(0,32)) console.log(v.toFixed(2).padStart(8),k);
await b.close(); await s.close();
